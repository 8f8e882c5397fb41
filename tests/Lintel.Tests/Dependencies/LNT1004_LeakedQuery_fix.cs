namespace Lintel.Dependencies;

public class LNT1004_LeakedQuery_fix() : RuleTest<DependencyAnalyzer, LeakedQueryFix>(Libraries.AspNetCore, Libraries.Extensions, Libraries.EfCore)
{
    private const string Usings = """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;

        """;

    private const string Shop = """

        public class Order { public int Id { get; set; } }
        public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }

        """;

    [Theory]
    [InlineData(
        "public {|LNT1004:IQueryable<Order>|} Get() => db.Orders;",
        "public Task<List<Order>> Get(CancellationToken ct = default) => db.Orders.ToListAsync(ct);")]
    [InlineData(
        "public {|LNT1004:DbSet<Order>|} Get() => db.Orders;",
        "public Task<List<Order>> Get(CancellationToken ct = default) => db.Orders.ToListAsync(ct);")]
    [InlineData(
        "public {|LNT1004:IOrderedQueryable<Order>|} Get(int from, int to) => db.Orders.Where(it => it.Id > from && it.Id < to).OrderBy(it => it.Id);",
        "public Task<List<Order>> Get(int from, int to, CancellationToken ct = default) => db.Orders.Where(it => it.Id > from && it.Id < to).OrderBy(it => it.Id).ToListAsync(ct);")]
    [InlineData(
        "public {|LNT1004:IQueryable<Order>|} Get(CancellationToken stop) => db.Orders;",
        "public Task<List<Order>> Get(CancellationToken stop) => db.Orders.ToListAsync(stop);")]
    [InlineData(
        "public {|LNT1004:IQueryable<Order>|} Get(int ct) => db.Orders.Where(it => it.Id == ct);",
        "public Task<List<Order>> Get(int ct, CancellationToken cancellationToken = default) => db.Orders.Where(it => it.Id == ct).ToListAsync(cancellationToken);")]
    [InlineData(
        "public {|LNT1004:IQueryable<Order>|} Get() => from order in db.Orders where order.Id > 0 select order;",
        "public Task<List<Order>> Get(CancellationToken ct = default) => (from order in db.Orders where order.Id > 0 select order).ToListAsync(ct);")]
    [InlineData(
        "public {|LNT1004:IQueryable<List<int>>|} Get() => db.Orders.Select(it => new List<int> { it.Id });",
        "public Task<List<List<int>>> Get(CancellationToken ct = default) => db.Orders.Select(it => new List<int> { it.Id }).ToListAsync(ct);")]
    [InlineData(
        "public {|LNT1004:IQueryable<Order>|} Get(bool all) { if (all) return db.Orders; return db.Orders.Where(it => it.Id > 0); }",
        "public Task<List<Order>> Get(bool all, CancellationToken ct = default) { if (all) return db.Orders.ToListAsync(ct); return db.Orders.Where(it => it.Id > 0).ToListAsync(ct); }")]
    [InlineData(
        "public async {|LNT1004:Task<IQueryable<Order>>|} Get() { await Task.Yield(); return db.Orders; }",
        "public async Task<List<Order>> Get(CancellationToken ct = default) { await Task.Yield(); return await db.Orders.ToListAsync(ct); }")]
    [InlineData(
        "public async {|LNT1004:ValueTask<IQueryable<Order>>|} Get() { await Task.Yield(); return db.Orders; }",
        "public async Task<List<Order>> Get(CancellationToken ct = default) { await Task.Yield(); return await db.Orders.ToListAsync(ct); }")]
    [InlineData(
        "public {|LNT1004:IQueryable<Order>|} Get() { using var other = new Db(); return other.Orders; }",
        "public async Task<List<Order>> Get(CancellationToken ct = default) { using var other = new Db(); return await other.Orders.ToListAsync(ct); }")]
    [InlineData(
        "public {|LNT1004:IQueryable<Order>|} Get() { try { return db.Orders; } finally { db.Dispose(); } }",
        "public async Task<List<Order>> Get(CancellationToken ct = default) { try { return await db.Orders.ToListAsync(ct); } finally { db.Dispose(); } }")]
    [InlineData(
        "public {|LNT1004:IQueryable<Order>|} Get() { System.Func<int> other = () => { return 1; }; return db.Orders; }",
        "public Task<List<Order>> Get(CancellationToken ct = default) { System.Func<int> other = () => { return 1; }; return db.Orders.ToListAsync(ct); }")]
    public Task An_action_returns_its_rows(string before, string after) => Fixes(InController(before), InController(after));

    [Theory]
    [InlineData(
        "app.MapGet(\"/\", {|LNT1004:(Db db)|} => db.Orders);",
        "app.MapGet(\"/\", (Db db, CancellationToken ct) => db.Orders.ToListAsync(ct));")]
    [InlineData(
        "app.MapGet(\"/\", {|LNT1004:()|} => new Db().Orders);",
        "app.MapGet(\"/\", (CancellationToken ct) => new Db().Orders.ToListAsync(ct));")]
    [InlineData(
        "app.MapGet(\"/\", {|LNT1004:IQueryable<Order>|} (Db db) => db.Orders);",
        "app.MapGet(\"/\", Task<List<Order>> (Db db, CancellationToken ct) => db.Orders.ToListAsync(ct));")]
    [InlineData(
        "app.MapGet(\"/\", {|LNT1004:(Db db)|} => { return db.Orders; });",
        "app.MapGet(\"/\", (Db db, CancellationToken ct) => { return db.Orders.ToListAsync(ct); });")]
    [InlineData(
        "app.MapGet(\"/\", {|LNT1004:(Db db)|} => { using var other = new Db(); return other.Orders; });",
        "app.MapGet(\"/\", async (Db db, CancellationToken ct) => { using var other = new Db(); return await other.Orders.ToListAsync(ct); });")]
    [InlineData(
        "app.MapGet(\"/\", async {|LNT1004:(Db db, CancellationToken stop)|} => { await Task.Yield(); return db.Orders; });",
        "app.MapGet(\"/\", async (Db db, CancellationToken stop) => { await Task.Yield(); return await db.Orders.ToListAsync(stop); });")]
    [InlineData(
        "app.MapGet(\"/\", {|LNT1004:(Db db, int from = 0)|} => db.Orders.Where(it => it.Id > from));",
        "app.MapGet(\"/\", (Db db, int from = 0, CancellationToken ct = default) => db.Orders.Where(it => it.Id > from).ToListAsync(ct));")]
    [InlineData(
        "app.MapGet(\"/\", {|LNT1004:Get|}); static IQueryable<Order> Get(Db db) => db.Orders;",
        "app.MapGet(\"/\", Get); static Task<List<Order>> Get(Db db, CancellationToken ct) => db.Orders.ToListAsync(ct);")]
    public Task A_mapped_handler_returns_its_rows(string before, string after) => Fixes(InRoutes(before), InRoutes(after));

    [Fact]
    public Task Comments_attributes_and_blank_lines_stay() => Fixes(
        InController("""
            // before
            [HttpGet] // attribute
            public /* type */ {|LNT1004:IQueryable<Order>|} /* name */ Get(
                    int from, // from
                    int to /* to */)
                {
                    // body

                    return db.Orders // rows
                        .Where(it => it.Id > from)
                        .Where(it => it.Id < to); // result
                }
            """),
        InController("""
            // before
            [HttpGet] // attribute
            public /* type */ Task<List<Order>> /* name */ Get(
                    int from, // from
                    int to, CancellationToken ct = default /* to */)
                {
                    // body

                    return db.Orders // rows
                        .Where(it => it.Id > from)
                        .Where(it => it.Id < to).ToListAsync(ct); // result
                }
            """));

    [Fact]
    public Task The_file_gets_the_directives_that_it_lacks() => FixesFiles(
        [("/shop.cs", Usings + Shop), ("/orders.cs", """
            // Copyright of the shop
            using System.Linq;
            using Microsoft.AspNetCore.Mvc;

            public class OrdersController(Db db) : ControllerBase
            {
                public {|LNT1004:IQueryable<Order>|} Get() => db.Orders;
            }
            """)],
        [("/shop.cs", Usings + Shop), ("/orders.cs", """
            // Copyright of the shop
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.EntityFrameworkCore;

            public class OrdersController(Db db) : ControllerBase
            {
                public Task<List<Order>> Get(CancellationToken ct = default) => db.Orders.ToListAsync(ct);
            }
            """)]);

    [Fact]
    public Task A_file_without_directives_gets_its_first_ones() => FixesFiles(
        [("/shop.cs", "global using System.Linq;\nglobal using System.Collections.Generic;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;\n" + Usings + Shop),
            ("/orders.cs", "public class OrdersController(Db db)\n{\n    public {|LNT1004:IQueryable<Order>|} Get() => db.Orders;\n}\n")],
        [("/shop.cs", "global using System.Linq;\nglobal using System.Collections.Generic;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;\n" + Usings + Shop),
            ("/orders.cs", "using Microsoft.EntityFrameworkCore;\n\npublic class OrdersController(Db db)\n{\n    public Task<List<Order>> Get(CancellationToken ct = default) => db.Orders.ToListAsync(ct);\n}\n")]);

    [Fact]
    public Task A_caller_that_compiles_as_before_is_no_obstacle() => Fixes(
        InController("public {|LNT1004:IQueryable<Order>|} Get() => db.Orders; private string Name() => nameof(Get); private void Run() => Get();"),
        InController("public Task<List<Order>> Get(CancellationToken ct = default) => db.Orders.ToListAsync(ct); private string Name() => nameof(Get); private void Run() => Get();"));

    [Theory]
    [InlineData("public {|LNT1004:ActionResult<IQueryable<Order>>|} Get() => Ok(db.Orders);")]
    [InlineData("public {|LNT1004:Task<IQueryable<Order>>|} Get() => Task.FromResult<IQueryable<Order>>(db.Orders);")]
    [InlineData("public {|LNT1004:IQueryable|} Get() => db.Orders;")]
    [InlineData("public {|LNT1004:IQueryable<object>|} Get() => db.Orders;")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} Get() => throw new System.Exception();")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} Get(bool all) { if (all) return null!; return db.Orders; }")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} Get() { lock (db) { return db.Orders; } }")]
    [InlineData("public virtual {|LNT1004:IQueryable<Order>|} Get() => db.Orders;")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} Get(params int[] ids) => db.Orders;")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} Get(int ct, int cancellationToken) => db.Orders;")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} Get() => db.Orders; private int Count() => Get().Count();")]
    [InlineData("public {|LNT1004:IQueryable<Order>|} Get()\n#if DEBUG\n=> db.Orders.Where(it => it.Id > 0);\n#else\n=> db.Orders;\n#endif")]
    public Task It_is_not_offered_where_the_result_would_not_compile_or_not_be_the_same(string member) => OffersNothing(InController(member));

    [Fact]
    public Task It_is_not_offered_where_an_interface_has_a_say() => OffersNothing(
        Usings + "public interface IOrders { IQueryable<Order> Get(); } public class OrdersController(Db db) : IOrders { public {|LNT1004:IQueryable<Order>|} Get() => db.Orders; }" + Shop);

    [Theory]
    [InlineData("app.MapGet(\"/\", {|LNT1004:delegate|} (Db db) { return db.Orders; });")]
    [InlineData("app.MapGet(\"/\", (System.Func<Db, IQueryable<Order>>)({|LNT1004:db|} => db.Orders));")]
    [InlineData("app.MapGet(\"/\", (System.Func<Db, IQueryable<Order>>)({|LNT1004:(Db db)|} => db.Orders));")]
    public Task It_is_not_offered_where_the_handler_is_bound_to_a_type(string statement) => OffersNothing(InRoutes(statement));

    [Fact]
    public Task A_handler_in_another_file_returns_its_rows() => FixesFiles(
        [("/handlers.cs", Handlers("IQueryable<Order> Get(Db db) => db.Orders")), ("/routes.cs", InRoutes("app.MapGet(\"/\", {|LNT1004:Handlers.Get|});"))],
        [("/handlers.cs", Handlers("Task<List<Order>> Get(Db db, CancellationToken ct = default) => db.Orders.ToListAsync(ct)")), ("/routes.cs", InRoutes("app.MapGet(\"/\", Handlers.Get);"))]);

    [Fact]
    public Task It_is_not_offered_in_a_layer() => OffersNothing(
        Usings + "namespace Shop.Core { public class Orders(Db db) { public {|LNT1004:IQueryable<Order>|} Get() => db.Orders; } }" + Shop,
        "lintel.layers = core\nlintel.layer.core.namespaces = Shop.Core");

    private Task FixesFiles((string Path, string Text)[] before, (string Path, string Text)[] after)
    {
        var test = Test(code: null);
        foreach (var (path, text) in before)
            test.TestState.Sources.Add((path, text));
        foreach (var (path, text) in after)
            test.FixedState.Sources.Add((path, text));
        return test.RunAsync();
    }

    private static string Handlers(string method) => Usings + "static class Handlers { public static " + method + "; }";

    private static string InController(string member) => Usings + $$"""
        public class OrdersController(Db db) : ControllerBase
        {
            {{member}}
        }
        """ + Shop;

    private static string InRoutes(string statement) => Usings + $$"""
        class Routes
        {
            void Map(WebApplication app)
            {
                {{statement}}
            }
        }
        """ + Shop;
}

public class LNT1004_LeakedQuery_fix_without_EF_Core() : RuleTest<DependencyAnalyzer, LeakedQueryFix>(Libraries.AspNetCore, Libraries.Extensions)
{
    [Fact]
    public Task It_is_not_offered() => OffersNothing(
        "using System.Linq; public class OrdersController { public {|LNT1004:IQueryable<int>|} Get() => Enumerable.Range(0, 9).AsQueryable(); }");
}
