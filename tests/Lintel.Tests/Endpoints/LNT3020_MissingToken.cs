using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Endpoints;

public class LNT3020_MissingToken() : EndpointTest<MissingTokenFix>("LNT3020")
{
    private const string Types = """
        public class Order { public int Id { get; set; } }
        public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }
        public interface IOrders
        {
            Task<List<Order>> All(CancellationToken ct = default);
            Task<Order?> Find(int id, bool withLines = false, CancellationToken cancellationToken = default);
            Task Send(Order order);
            Task Send(Order order, CancellationToken token);
            Task Touch(int id);
            IAsyncEnumerable<Order> Stream(CancellationToken cancellationToken = default);
            IAsyncEnumerable<Order> Plain();
            void Log(string text, CancellationToken cancellationToken = default);
        }
        public record Paged(int Page, CancellationToken Token);

        """;

    [Theory]
    [InlineData("app.MapGet(\"/a\", async {|LNT3020:(Db db)|} => await db.Orders.ToListAsync());")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3020:(Db db)|} => await db.Orders.ToListAsync().ConfigureAwait(false));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3020:(Db db)|} => db.Orders.ToListAsync());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3020:(IOrders orders)|} => { return orders.All(); });")]
    [InlineData("app.MapGet(\"/a\", {|LNT3020:(IOrders orders)|} => orders.Stream());")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3020:(IOrders orders)|} => { await foreach (var it in orders.Stream()) { } });")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3020:(IOrders orders)|} => { await foreach (var it in orders.Plain()) { } });")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3020:(IOrders orders)|} => { var all = orders.All(); await Task.WhenAll(all, orders.Touch(1)); });")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3020:(IOrders orders, Order[] some)|} => await Task.WhenAll(some.Select(it => orders.Send(it))));")]
    [InlineData("app.MapPost(\"/a\", async {|LNT3020:(IOrders orders, bool now)|} => await (now ? orders.All() : Task.FromResult(new List<Order>())));")]
    [InlineData("app.MapPost(\"/a\", async {|LNT3020:(IOrders? orders)|} => await (orders?.All() ?? Task.FromResult(new List<Order>())));")]
    [InlineData("app.MapPost(\"/a\", async {|LNT3020:(Db db)|} => await db.Orders.FindAsync(1));")]
    [InlineData("app.MapPost(\"/a\", async {|LNT3020:(HttpContext context, Db db)|} => { await db.SaveChangesAsync(); return context.TraceIdentifier; });")]
    [InlineData("app.MapPost(\"/a\", async {|LNT3020:()|} => { await Load(); return 1; async Task Load() => await Task.Delay(1); });")]
    [InlineData("app.MapPost(\"/a\", {|LNT3020:delegate|} (Db db) { return db.SaveChangesAsync(); });")]
    [InlineData("app.MapPost(\"/a\", async {|LNT3020:(Db db)|} => await Task.Run(async () => await db.SaveChangesAsync()));")]
    [InlineData("app.MapPost(\"/a\", Load); async Task {|LNT3020:Load|}(Db db) => await db.SaveChangesAsync();")]
    public Task A_handler_that_waits_without_a_token_is_reported(string code) => Reports(Program(code, Types), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", async (Db db, CancellationToken ct) => await db.Orders.ToListAsync());")] // CA2016 says this
    [InlineData("app.MapGet(\"/a\", async (Db db, [AsParameters] Paged paged) => await db.Orders.ToListAsync(paged.Token));")]
    [InlineData("app.MapGet(\"/a\", async (Db db, HttpContext context) => { await db.SaveChangesAsync(context.RequestAborted); return 1; });")]
    [InlineData("app.MapGet(\"/a\", async (HttpContext context) => { await Task.Delay(1); });")] // a RequestDelegate
    [InlineData("app.MapGet(\"/a\", (Db db) => db.Orders.ToList());")]
    [InlineData("app.MapGet(\"/a\", async (IOrders orders) => { await orders.Touch(1); });")]
    [InlineData("app.MapGet(\"/a\", async (Db db) => await db.SaveChangesAsync(CancellationToken.None));")]
    [InlineData("app.MapGet(\"/a\", async (Db db) => await db.SaveChangesAsync(app.Lifetime.ApplicationStopping));")]
    [InlineData("app.MapGet(\"/a\", async (IOrders orders) => { _ = orders.All(); await orders.Touch(1); });")]
    [InlineData("app.MapGet(\"/a\", async (IOrders orders) => { _ = Task.Run(async () => await orders.All()); await orders.Touch(1); });")]
    [InlineData("app.MapGet(\"/a\", async (IOrders orders, Order[] some) => await Parallel.ForEachAsync(some, async (it, token) => await orders.All(token)));")]
    [InlineData("app.MapGet(\"/a\", async (IOrders orders) => { await orders.Touch(1); async Task Unused() => await orders.All(); });")]
    [InlineData("app.MapGet(\"/a\", async () => await Task.Run(() => 1));")]
    [InlineData("app.MapGet(\"/a\", async (IOrders orders) => { await foreach (var it in orders.Stream(CancellationToken.None)) { } });")]
    public Task A_handler_that_needs_or_has_no_token_is_accepted(string code) => Accepts(Program(code, Types), Alone);

    [Fact]
    public Task It_names_endpoint_and_call() => Says(Program("app.MapGet(\"/a\", async {|#0:(Db db)|} => { await db.Orders.ToListAsync(); await db.SaveChangesAsync(); });", Types), EndpointRules.MissingToken, "'GET /a' awaits 'ToListAsync' without a CancellationToken, so work goes on after the caller has left; accept one and pass it on", Alone);

    [Fact]
    public Task An_action_is_reported_at_its_name() => Reports(Program("", Types + "public class AController(Db db) : ControllerBase { [HttpGet(\"/a\")] public async Task<IActionResult> {|LNT3020:Get|}() => Ok(await db.Orders.ToListAsync()); }"), Alone);

    [Fact]
    public Task What_a_base_or_an_interface_asks_for_is_accepted() => Accepts(Program("", Types + """
        public abstract class Base : ControllerBase { public abstract Task<int> Get(); }
        public interface IGets { Task<int> Other(); }
        public class AController(Db db) : Base, IGets
        {
            [HttpGet("/a")] public override async Task<int> Get() => await db.SaveChangesAsync();
            [HttpGet("/b")] public async Task<int> Other() => await db.SaveChangesAsync();
        }
        """), Alone);

    [Fact]
    public Task An_action_of_a_generic_base_is_reported_once() => Reports(Program("", Types + """
        public abstract class Crud<T>(Db db) : ControllerBase { [HttpGet("/[controller]")] public async Task<int> {|LNT3020:Get|}() => await db.SaveChangesAsync(); }
        public class AController(Db db) : Crud<int>(db) { }
        public class BController(Db db) : Crud<string>(db) { }
        """), Alone);

    [Theory]
    [InlineData("POST, PUT", "app.MapPost(\"/a\", async (Db db) => await db.SaveChangesAsync());")]
    [InlineData("post", "app.MapPost(\"/a\", async (Db db) => await db.SaveChangesAsync());")]
    [InlineData("GET", "app.MapPost(\"/a\", async {|LNT3020:(Db db)|} => await db.SaveChangesAsync());")]
    [InlineData("POST", "app.MapMethods(\"/a\", new[] { \"POST\", \"PUT\" }, async {|LNT3020:(Db db)|} => await db.SaveChangesAsync());")]
    [InlineData("POST", "app.MapMethods(\"/a\", args, async (Db db) => await db.SaveChangesAsync());")]
    public Task A_listed_verb_is_exempt(string verbs, string code) => Reports(Program(code, Types), Alone + $"lintel.cancellation.exempt_verbs = {verbs}\n");

    [Fact]
    public Task A_lambda_takes_the_token_and_passes_it_on() => Fixes(
        Program("app.MapGet(\"/a\", async {|LNT3020:(int id, Db db)|} => /* why */ await db.Orders.Where(it => it.Id == id).ToListAsync()); // behind", Types),
        Program("app.MapGet(\"/a\", async (int id, Db db, CancellationToken ct) => /* why */ await db.Orders.Where(it => it.Id == id).ToListAsync(ct)); // behind", Types), Alone);

    [Fact]
    public Task An_action_takes_it_by_default() => Fixes(
        Program("", Types + "public class AController(Db db) : ControllerBase { [HttpGet(\"/a\")] public async Task<IActionResult> {|LNT3020:Get|}() => Ok(await db.Orders.ToListAsync()); [NonAction] public Task<IActionResult> Same() => Get(); }"),
        Program("", Types + "public class AController(Db db) : ControllerBase { [HttpGet(\"/a\")] public async Task<IActionResult> Get(CancellationToken ct = default) => Ok(await db.Orders.ToListAsync(ct)); [NonAction] public Task<IActionResult> Same() => Get(); }"), Alone + "lintel.cancellation.exempt_verbs = none\n");

    [Theory]
    [InlineData("orders.Find(1)", "orders.Find(1, cancellationToken: ct)")]
    [InlineData("orders.Find(1, true)", "orders.Find(1, true, ct)")]
    [InlineData("orders.Find(withLines: true, id: 1)", "orders.Find(withLines: true, id: 1, cancellationToken: ct)")]
    [InlineData("orders.Send(new Order())", "orders.Send(new Order(), ct)")]
    [InlineData("orders.All().ConfigureAwait(false)", "orders.All(ct).ConfigureAwait(false)")]
    [InlineData("db.Orders.FindAsync(1)", "db.Orders.FindAsync([1], ct)")]
    [InlineData("db.Orders.FindAsync(1, \"b\")", "db.Orders.FindAsync([1, \"b\"], ct)")]
    [InlineData("db.Orders.FirstAsync(it => it.Id == 1)", "db.Orders.FirstAsync(it => it.Id == 1, ct)")]
    [InlineData("EntityFrameworkQueryableExtensions.ToListAsync(db.Orders)", "EntityFrameworkQueryableExtensions.ToListAsync(db.Orders, ct)")]
    [InlineData("Task.WhenAll(orders.All(), orders.Touch(1), orders.Find(2, false))", "Task.WhenAll(orders.All(ct), orders.Touch(1), orders.Find(2, false, ct))")]
    public Task A_call_takes_it_where_it_belongs(string before, string after) => Fixes(
        Program($"app.MapPost(\"/a\", async {{|LNT3020:(Db db, IOrders orders)|}} => {{ await {before}; }});", Types),
        Program($"app.MapPost(\"/a\", async (Db db, IOrders orders, CancellationToken ct) => {{ await {after}; }});", Types), Alone);

    [Theory]
    [InlineData("async {|LNT3020:()|} => await Task.Delay(1)", "async (CancellationToken ct) => await Task.Delay(1, ct)")]
    [InlineData("async {|LNT3020:(int page = 1)|} => await Task.Delay(page)", "async (int page = 1, CancellationToken ct = default) => await Task.Delay(page, ct)")]
    [InlineData("async {|LNT3020:(params int[] ids)|} => await Task.Delay(ids[0])", "async (CancellationToken ct, params int[] ids) => await Task.Delay(ids[0], ct)")]
    [InlineData("async {|LNT3020:(int ct)|} => await Task.Delay(ct)", "async (int ct, CancellationToken cancellationToken) => await Task.Delay(ct, cancellationToken)")]
    public Task The_handler_takes_it_where_it_compiles(string before, string after) => Fixes(
        Program($"app.MapGet(\"/a\", {before});", Types), Program($"app.MapGet(\"/a\", {after});", Types), Alone);

    [Fact]
    public Task A_name_in_scope_is_not_hidden() => Fixes(
        Program("var ct = CancellationToken.None; app.MapGet(\"/a\", async {|LNT3020:()|} => await Task.Delay(1)); app.Run(ct.ToString());", Types),
        Program("var ct = CancellationToken.None; app.MapGet(\"/a\", async (CancellationToken cancellationToken) => await Task.Delay(1, cancellationToken)); app.Run(ct.ToString());", Types), Alone);

    [Fact]
    public Task It_is_called_as_others_in_the_file_are() => Fixes(
        Program("app.MapGet(\"/a\", async {|LNT3020:()|} => await Task.Delay(1));", "class Other { void M(CancellationToken stop) { } }"),
        Program("app.MapGet(\"/a\", async (CancellationToken stop) => await Task.Delay(1, stop));", "class Other { void M(CancellationToken stop) { } }"), Alone);

    [Fact]
    public Task A_local_function_sees_the_token_or_is_given_it() => Fixes(
        Program("""
            app.MapGet("/a", async {|LNT3020:()|} => { await Inner(); await Still(1); await Outer(); async Task Inner() => await Task.Delay(1); static Task Still(int time) => Task.Delay(time); });
                    async Task Outer() => await Task.Delay(2);
            """, Types),
        Program("""
            app.MapGet("/a", async (CancellationToken ct) => { await Inner(); await Still(1, ct); await Outer(ct); async Task Inner() => await Task.Delay(1, ct); static Task Still(int time, CancellationToken ct = default) => Task.Delay(time, ct); });
                    async Task Outer(CancellationToken ct = default) => await Task.Delay(2, ct);
            """, Types), Alone);

    [Fact]
    public Task Several_lambdas_are_mended_in_one_pass() => Fixes(
        Program("""
            app.MapGet("/a", async {|LNT3020:()|} => await Shared());
                    app.MapGet("/b", async {|LNT3020:(IOrders orders)|} => { await Shared(); await foreach (var it in orders.Plain()) { } });
                    app.MapPost("/c", async {|LNT3020:(Db db)|} => await db.SaveChangesAsync());
                    async Task Shared() => await Task.Delay(2);
            """, Types),
        Program("""
            app.MapGet("/a", async (CancellationToken ct) => await Shared(ct));
                    app.MapGet("/b", async (IOrders orders, CancellationToken ct) => { await Shared(ct); await foreach (var it in orders.Plain().WithCancellation(ct)) { } });
                    app.MapPost("/c", async (Db db, CancellationToken ct) => await db.SaveChangesAsync(ct));
                    async Task Shared(CancellationToken ct = default) => await Task.Delay(2, ct);
            """, Types), Alone);

    [Fact]
    public Task A_handler_of_two_endpoints_is_reported_and_mended_once() => Fixes(
        Program("app.MapGet(\"/a\", Load); app.MapGet(\"/b\", Load); static async Task {|LNT3020:Load|}(Db db) => await db.SaveChangesAsync();", Types),
        Program("app.MapGet(\"/a\", Load); app.MapGet(\"/b\", Load); static async Task Load(Db db, CancellationToken ct) => await db.SaveChangesAsync(ct);", Types), Alone);

    [Fact]
    public Task Whoever_calls_a_handler_need_not_give_one() => Fixes(
        Program("app.MapGet(\"/a\", Handlers.Load);", Types + "static class Handlers { public static async Task {|LNT3020:Load|}(Db db) => await db.SaveChangesAsync(); public static Task Again(Db db) => Load(db); }"),
        Program("app.MapGet(\"/a\", Handlers.Load);", Types + "static class Handlers { public static async Task Load(Db db, CancellationToken ct = default) => await db.SaveChangesAsync(ct); public static Task Again(Db db) => Load(db); }"), Alone);

    [Fact]
    public Task A_method_group_that_is_used_elsewhere_too_stays() => OffersNothing(
        Program("app.MapGet(\"/a\", Handlers.Load); Func<Db, Task> other = Handlers.Load;", Types + "static class Handlers { public static async Task {|LNT3020:Load|}(Db db) => await db.SaveChangesAsync(); }"), Alone);

    [Fact]
    public Task A_virtual_action_stays() => OffersNothing(
        Program("", Types + "public class AController(Db db) : ControllerBase { [HttpGet(\"/a\")] public virtual async Task<int> {|LNT3020:Get|}() => await db.SaveChangesAsync(); }"), Alone);

    [Fact]
    public Task What_a_directive_splits_stays() => OffersNothing(
        Program("", Types + "public class AController(Db db) : ControllerBase { [HttpGet(\"/a\")] public async Task<int> {|LNT3020:Get|}()\n{\n#if DEBUG\n#endif\nreturn await db.SaveChangesAsync(); } }"), Alone);

    [Fact]
    public Task A_list_of_lines_goes_on_in_lines() => Fixes(
        Program("", Types + """
            public class AController(Db db) : ControllerBase
            {
                /// <summary>Saves.</summary>
                [HttpGet("/a")] // always
                public async Task<int> {|LNT3020:Get|}(
                    int id, // the order
                    string text)
                {
                    // save first
                    return await db.SaveChangesAsync(
                        acceptAllChangesOnSuccess: true);
                }
            }
            """),
        Program("", Types + """
            public class AController(Db db) : ControllerBase
            {
                /// <summary>Saves.</summary>
                [HttpGet("/a")] // always
                public async Task<int> Get(
                    int id, // the order
                    string text,
                    CancellationToken ct = default)
                {
                    // save first
                    return await db.SaveChangesAsync(
                        acceptAllChangesOnSuccess: true, cancellationToken: ct);
                }
            }
            """), Alone);

    [Fact]
    public Task A_file_that_does_not_see_the_type_gets_the_using() => Fixes(
        Program("app.MapGet(\"/a\", async {|LNT3020:()|} => await Task.Delay(1));").Replace("using System.Threading;\n", ""),
        Program("app.MapGet(\"/a\", async (CancellationToken ct) => await Task.Delay(1, ct));"), Alone);

    [Fact]
    public Task A_stream_takes_it_for_whoever_reads() => Fixes(
        Program("", Types + "public class AController(IOrders orders) : ControllerBase { [HttpGet(\"/a\")] public async IAsyncEnumerable<Order> {|LNT3020:Get|}() { foreach (var it in await orders.All()) yield return it; } }"),
        Program("", Types + "public class AController(IOrders orders) : ControllerBase { [HttpGet(\"/a\")] public async IAsyncEnumerable<Order> Get([EnumeratorCancellation] CancellationToken ct = default) { foreach (var it in await orders.All(ct)) yield return it; } }").Replace("using System.Threading;\n", "using System.Runtime.CompilerServices;\nusing System.Threading;\n"), Alone);

    [Fact]
    public Task A_program_is_read_too() => ReportsInProgram(
        "using System.Threading.Tasks; using Microsoft.AspNetCore.Builder; var app = WebApplication.CreateBuilder().Build(); app.MapGet(\"/a\", async {|LNT3020:()|} => { await Task.Delay(1); return 1; }); app.Run();", Alone);

    [Fact]
    public Task A_handler_in_another_file_is_reported_there() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Alone),
        ("/a.cs", Program("app.MapGet(\"/a\", Handlers.Load);", Types)),
        ("/b.cs", "using System.Threading.Tasks; static partial class Handlers { public static async Task {|LNT3020:Load|}() => await Task.Delay(1); }"),
        ("/c.g.cs", "static partial class Handlers { }"));

    [Theory]
    [InlineData("app.MapGet(\"/a\", async (Missing db) => await db.Orders.ToListAsync(")]
    [InlineData("app.MapGet(\"/a\", async () => { await foreach (var it in ) });")]
    [InlineData("app.MapGet(\"/a\", async () => { await Load(; async Task Load(")]
    public Task Half_typed_code_is_survived(string code) => Survives(Program(code), Alone);
}
