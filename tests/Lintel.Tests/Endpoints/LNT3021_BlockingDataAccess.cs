namespace Lintel.Endpoints;

public class LNT3021_BlockingDataAccess() : EndpointTest<BlockingDataAccessFix>("LNT3021")
{
    private const string Types = """
        public class Order { public int Id { get; set; } public List<int> Lines { get; set; } = new(); }
        public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); public IQueryable<Order> Open => Orders.Where(it => it.Id > 0); }
        public interface IOrders { IQueryable<Order> All(); List<Order> List(); }
        public static class Queries { public static IQueryable<Order> Big(this IQueryable<Order> orders) => orders.Where(it => it.Id > 9); }

        """;

    [Theory]
    [InlineData("db.Orders.{|LNT3021:ToList|}()")]
    [InlineData("db.Orders.{|LNT3021:First|}(it => it.Id == 1)")]
    [InlineData("db.Orders.Where(it => it.Id > 1).OrderBy(it => it.Id).{|LNT3021:ToArray|}()")]
    [InlineData("db.Orders.AsNoTracking().{|LNT3021:Count|}()")]
    [InlineData("db.Orders.{|LNT3021:ToDictionary|}(it => it.Id)")]
    [InlineData("db.Set<Order>().{|LNT3021:Any|}()")]
    [InlineData("db.Open.{|LNT3021:Max|}(it => it.Id)")]
    [InlineData("db.Orders.Big().{|LNT3021:ToList|}()")]
    [InlineData("(from it in db.Orders where it.Id > 1 select it.Id).{|LNT3021:ToList|}()")]
    [InlineData("db.Orders.{|LNT3021:Find|}(1)")]
    [InlineData("db.{|LNT3021:SaveChanges|}()")]
    [InlineData("db.Database.{|LNT3021:EnsureCreated|}()")]
    [InlineData("db.Orders.Where(it => it.Id == 1).{|LNT3021:ExecuteDelete|}()")]
    [InlineData("db.Orders.Select(it => it.Lines.ToList()).{|LNT3021:ToList|}()")]
    [InlineData("db.Orders.{|LNT3021:ToList|}().Select(it => it.Id).ToList()")]
    public Task What_waits_for_the_database_is_reported(string expression) => Reports(Program($"app.MapGet(\"/a\", (Db db) => {expression});", Types), Alone);

    [Theory]
    [InlineData("(Db db) => { var query = db.Orders.Where(it => it.Id > 1); return query.{|LNT3021:ToList|}(); }")]
    [InlineData("(Db db, int? id) => { IQueryable<Order> query = db.Orders; if (id is { } it) query = query.Where(o => o.Id == it); return query.{|LNT3021:ToList|}(); }")]
    [InlineData("(Db db) => { db.{|LNT3021:SaveChanges|}(); return Task.FromResult(1); }")]
    [InlineData("(Db db) => { return Count(); int Count() => db.Orders.{|LNT3021:Count|}(); }")]
    [InlineData("(Db db) => { using var tx = db.Database.{|LNT3021:BeginTransaction|}(); tx.{|LNT3021:Commit|}(); }")]
    public Task A_body_is_read(string handler) => Reports(Program($"app.MapGet(\"/a\", {handler});", Types), Alone);

    [Theory]
    [InlineData("(IOrders orders) => orders.All().ToList()")] // who knows what is behind it
    [InlineData("(IOrders orders) => orders.List().Select(it => it.Id).ToList()")] // a projection in memory
    [InlineData("(int[] ids) => ids.AsQueryable().ToList()")]
    [InlineData("async (Db db) => { await Task.Yield(); return db.Orders.ToList(); }")] // CA1849 says this
    [InlineData("(Db db) => db.Orders.ToListAsync()")]
    [InlineData("(Db db) => { db.Orders.Add(new Order()); db.AddRange(new Order()); return db.SaveChangesAsync(); }")]
    [InlineData("(Db db) => db.Orders.Where(it => it.Lines.Any()).AsAsyncEnumerable()")]
    [InlineData("(Db db) => { return 1; int Unused() => db.Orders.Count(); }")]
    [InlineData("(Db db) => { Func<int> later = () => db.Orders.Count(); return 1; }")]
    [InlineData("(HttpContext context) => { context.RequestServices.GetRequiredService<Db>().SaveChanges(); return Task.CompletedTask; }")] // a RequestDelegate
    public Task What_does_not_is_accepted(string handler) => Accepts(Program($"app.MapGet(\"/a\", {handler});", Types), Alone);

    [Fact]
    public Task It_names_endpoint_and_both_calls() => Says(Program("app.MapGet(\"/a\", (Db db) => db.Orders.{|#0:ToList|}());", Types), EndpointRules.BlockingDataAccess, "'GET /a' blocks its thread in 'ToList'; make it async and await 'ToListAsync'", Alone);

    [Theory]
    [InlineData("(Db db) => db.Orders.{|LNT3021:ToList|}()", "async (Db db, CancellationToken ct) => await db.Orders.ToListAsync(ct)")]
    [InlineData("(Db db) => Results.Ok(db.Orders.{|LNT3021:First|}(it => it.Id == 1))", "async (Db db, CancellationToken ct) => Results.Ok(await db.Orders.FirstAsync(it => it.Id == 1, ct))")]
    [InlineData("(Db db, CancellationToken stop) => db.Orders.{|LNT3021:Count|}()", "async (Db db, CancellationToken stop) => await db.Orders.CountAsync(stop)")]
    [InlineData("(Db db) => db.Orders.{|LNT3021:ToList|}().Select(it => it.Id).ToList()", "async (Db db, CancellationToken ct) => (await db.Orders.ToListAsync(ct)).Select(it => it.Id).ToList()")]
    [InlineData("(Db db) => db.Orders.{|LNT3021:Find|}(1)!.Id", "async (Db db, CancellationToken ct) => (await db.Orders.FindAsync([1], ct))!.Id")]
    [InlineData("IResult (Db db) => Results.Ok(db.Orders.{|LNT3021:Any|}())", "async Task<IResult> (Db db, CancellationToken ct) => Results.Ok(await db.Orders.AnyAsync(ct))")]
    [InlineData("static (Db db) => db.{|LNT3021:SaveChanges|}(acceptAllChangesOnSuccess: true)", "static async (Db db, CancellationToken ct) => await db.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken: ct)")]
    [InlineData("(Db db) => { db.{|LNT3021:SaveChanges|}(); return Task.FromResult(db.Orders.{|LNT3021:Count|}()); }", "async (Db db, CancellationToken ct) => { await db.SaveChangesAsync(ct); return await db.Orders.CountAsync(ct); }")]
    [InlineData("(Db db) => { db.{|LNT3021:SaveChanges|}(); return db.Orders.CountAsync(); }", "async (Db db, CancellationToken ct) => { await db.SaveChangesAsync(ct); return await db.Orders.CountAsync(); }")]
    [InlineData("(Db db, bool now) => { if (!now) return Task.CompletedTask; db.{|LNT3021:SaveChanges|}(); return Task.CompletedTask; }", "async (Db db, bool now, CancellationToken ct) => { if (!now) return; await db.SaveChangesAsync(ct); }")]
    [InlineData("(Db db) => { /* save */ db.{|LNT3021:SaveChanges|}(); /* saved */ }", "async (Db db, CancellationToken ct) => { /* save */ await db.SaveChangesAsync(ct); /* saved */ }")]
    public Task A_lambda_becomes_async(string before, string after) => Fixes(Program($"app.MapGet(\"/a\", {before});", Types), Program($"app.MapGet(\"/a\", {after});", Types), Alone);

    [Fact]
    public Task An_action_becomes_async_with_all_its_calls() => Fixes(
        Program("", Types + """
            public class AController(Db db) : ControllerBase
            {
                // lists them
                [HttpGet("/a")]
                public ActionResult<List<Order>> List()
                {
                    db.{|LNT3021:SaveChanges|}(); // first
                    var orders = db.Orders // all
                        .Where(it => it.Id > 1)
                        .{|LNT3021:ToList|}();
                    return orders;
                }

                [HttpGet("/b")]
                public int Count() => db.Orders.{|LNT3021:Count|}();
            }
            """),
        Program("", Types + """
            public class AController(Db db) : ControllerBase
            {
                // lists them
                [HttpGet("/a")]
                public async Task<ActionResult<List<Order>>> List(CancellationToken ct = default)
                {
                    await db.SaveChangesAsync(ct); // first
                    var orders = await db.Orders // all
                        .Where(it => it.Id > 1)
                        .ToListAsync(ct);
                    return orders;
                }

                [HttpGet("/b")]
                public async Task<int> Count(CancellationToken ct = default) => await db.Orders.CountAsync(ct);
            }
            """), Alone);

    [Fact]
    public Task A_method_becomes_async() => Fixes(
        Program("app.MapGet(\"/a\", Save); static void Save(Db db) { db.{|LNT3021:SaveChanges|}(); }", Types),
        Program("app.MapGet(\"/a\", Save); static async Task Save(Db db, CancellationToken ct) { await db.SaveChangesAsync(ct); }", Types), Alone);

    [Fact]
    public Task A_file_that_does_not_see_EF_Core_gets_the_usings() => Fixes(
        Program("app.MapGet(\"/a\", int (Db db) => db.Orders.{|LNT3021:Count|}());").Replace("using Microsoft.EntityFrameworkCore;\n", "").Replace("using System.Threading;\n", "").Replace("using System.Threading.Tasks;\n", "")
            .Replace("Shop : DbContext { }", "Order { }\npublic class Db : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Order> Orders => Set<Order>(); }"),
        Program("app.MapGet(\"/a\", async Task<int> (Db db, CancellationToken ct) => await db.Orders.CountAsync(ct));")
            .Replace("Shop : DbContext { }", "Order { }\npublic class Db : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Order> Orders => Set<Order>(); }"), Alone);

    [Theory]
    [InlineData("public int Count(out int all) => all = db.Orders.{|LNT3021:Count|}();")]
    [InlineData("public int Count(ref int all) => all = db.Orders.{|LNT3021:Count|}();")]
    [InlineData("public IEnumerable<int> Count() { yield return db.Orders.{|LNT3021:Count|}(); }")]
    [InlineData("public int Count() => db.Orders.{|LNT3021:Count|}(); [NonAction] public int Twice() => 2 * Count();")]
    [InlineData("public virtual int Count() => db.Orders.{|LNT3021:Count|}();")]
    [InlineData("public int Count() { lock (db) { return db.Orders.{|LNT3021:Count|}(); } }")]
    [InlineData("public int Count() { return Inner(); int Inner() => db.Orders.{|LNT3021:Count|}(); }")]
    [InlineData("public int Count() => Enumerable.{|LNT3021:ToList|}(db.Orders).Count;")]
    public Task Where_it_cannot_be_safe_nothing_is_offered(string action) => OffersNothing(
        Program("", Types + $"public class AController(Db db) : ControllerBase {{ [HttpGet(\"/a\")] {action} }}"), Alone);

    [Fact]
    public Task What_an_interface_asks_for_stays() => OffersNothing(
        Program("", Types + "public interface ICounts { int Count(); } public class AController(Db db) : ControllerBase, ICounts { [HttpGet(\"/a\")] public int Count() => db.Orders.{|LNT3021:Count|}(); }"), Alone);

    [Fact]
    public Task A_method_that_others_use_as_a_function_stays() => OffersNothing(
        Program("app.MapGet(\"/a\", Handlers.Count); Func<Db, int> other = Handlers.Count;", Types + "static class Handlers { public static int Count(Db db) => db.Orders.{|LNT3021:Count|}(); }"), Alone);

    [Fact]
    public Task An_action_of_a_generic_base_is_reported_once() => Reports(Program("", Types + """
        public abstract class Crud<T>(Db db) : ControllerBase { [HttpGet("/[controller]")] public int Get() => db.Orders.{|LNT3021:Count|}(); }
        public class AController(Db db) : Crud<int>(db) { }
        public class BController(Db db) : Crud<string>(db) { }
        """), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", (Missing db) => db.Orders.ToList(")]
    [InlineData("app.MapGet(\"/a\", (Db db) => { db.Orders.; db.Gone.ToList(); var all = ; return all.ToList(); });")]
    public Task Half_typed_code_is_survived(string code) => Survives(Program(code, Types), Alone);
}
