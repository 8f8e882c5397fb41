using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Endpoints;

public class LNT3009_UnboundedCollection() : EndpointTest<EmptyCodeFixProvider>("LNT3009")
{
    private const string Types = """
        public enum Kind { A }
        public class Order { public int Id { get; set; } public string Number { get; set; } = ""; public Kind Kind { get; set; } public List<Line> Lines { get; } = new(); }
        public class Line { public int Id { get; set; } }
        public record Dto(int Id);
        public record Page<T>(IReadOnlyList<T> Items, int Total);
        public record Paged(int PageSize, string? Text);
        public record Filter(string? Text);
        public class OrderDb : DbContext { public DbSet<Order> Orders => Set<Order>(); }
        public interface IOrders { List<Dto> All(); List<Dto> Some(); Task<List<Dto>> Unseen(); }
        public class Orders(OrderDb db) : IOrders
        {
            public List<Dto> All() => db.Orders.Select(it => new Dto(it.Id)).ToList();
            public List<Dto> Some() => db.Orders.Take(5).Select(it => new Dto(it.Id)).ToList();
            public Task<List<Dto>> Unseen() => throw new Exception();
        }
        public record AllOrders : Mediator.IRequest<List<Dto>>;
        public class AllOrdersHandler(OrderDb db) : Mediator.IRequestHandler<AllOrders, List<Dto>>
        {
            public async ValueTask<List<Dto>> Handle(AllOrders request, CancellationToken cancellationToken) { var query = db.Orders.AsNoTracking(); return await query.Select(it => new Dto(it.Id)).ToListAsync(cancellationToken); }
        }
        public record TopOrders : Mediator.IRequest<List<Dto>>;
        public class TopOrdersHandler(OrderDb db) : Mediator.IRequestHandler<TopOrders, List<Dto>>
        {
            public async ValueTask<List<Dto>> Handle(TopOrders request, CancellationToken cancellationToken) => await db.Orders.OrderBy(it => it.Id).Take(10).Select(it => new Dto(it.Id)).ToListAsync(cancellationToken);
        }
        public static class Queries { public static IQueryable<T> FirstFew<T>(this IQueryable<T> all) => all.Take(10); public static IQueryable<Order> Open(this IQueryable<Order> all) => all.Where(it => it.Id > 1); }

        """;

    [Theory]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db)|} => db.Orders.ToList());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db)|} => db.Orders);")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3009:(OrderDb db, CancellationToken ct)|} => await db.Orders.Where(it => it.Number.Contains(\"a\")).ToArrayAsync(ct));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db)|} => TypedResults.Ok(db.Set<Order>().Select(it => new Dto(it.Id)).ToList()));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db)|} => Results.Ok(db.Orders.Select(it => new { it.Id }).ToList()));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db)|} => db.Orders.AsAsyncEnumerable());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db)|} => new Page<Order>(db.Orders.ToList(), 1));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db, string? text)|} => { var query = db.Orders.AsQueryable(); if (text is not null) query = query.Where(it => it.Number == text); var found = query.ToList(); return found; });")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db)|} => (from it in db.Orders where it.Id > 1 select new Dto(it.Id)).ToList());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(OrderDb db)|} => db.Orders.Open().ToList());")]
    [InlineData("app.MapGet(\"/a/{id}/lines\", {|LNT3009:(int id, OrderDb db)|} => db.Orders.Where(it => it.Id == id).SelectMany(it => it.Lines).ToList());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(IOrders orders)|} => orders.All());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:(Mediator.ISender sender, CancellationToken ct)|} => sender.Send(new AllOrders(), ct));")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3009:(Mediator.ISender sender, CancellationToken ct)|} => Results.Ok(await sender.Send(new AllOrders(), ct)));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3009:([AsParameters] Filter filter, OrderDb db)|} => db.Orders.ToList());")]
    [InlineData("app.MapGet(\"/a\", List); static {|LNT3009:List<Order>|} List(OrderDb db) { return db.Orders.ToList(); }")]
    public Task A_whole_table_is_reported(string code) => Reports(Program(code, Types), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a/{id}\", (int id, OrderDb db) => db.Orders.Where(it => it.Id == id).ToList());")]
    [InlineData("app.MapGet(\"/a\", (int pageSize, OrderDb db) => db.Orders.ToList());")]
    [InlineData("app.MapGet(\"/a\", ([AsParameters] Paged query, OrderDb db) => db.Orders.ToList());")]
    [InlineData("app.MapGet(\"/a\", ([FromQuery(Name = \"limit\")] int most, OrderDb db) => db.Orders.ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Take(10).ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.FirstFew().ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db, bool all) => { var query = db.Orders.AsQueryable(); query = query.Take(9); return query.ToList(); });")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Select(it => it.Id).ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Select(it => it.Number).ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Select(it => it.Kind).ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db, int[] ids) => db.Orders.Where(it => ids.Contains(it.Id)).ToList());")]
    [InlineData("app.MapGet(\"/a\", () => new[] { new Dto(1), new Dto(2) });")]
    [InlineData("app.MapGet(\"/a\", () => Enum.GetValues<Kind>().Select(it => new Dto((int)it)).ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.First().Lines);")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.First());")]
    [InlineData("app.MapGet(\"/a\", (IEnumerable<Dto> unseen) => unseen);")]
    [InlineData("app.MapGet(\"/a\", (IOrders orders) => orders.Some());")]
    [InlineData("app.MapGet(\"/a\", (IOrders orders) => orders.Unseen());")]
    [InlineData("app.MapGet(\"/a\", (Mediator.ISender sender, CancellationToken ct) => sender.Send(new TopOrders(), ct));")]
    [InlineData("app.MapPost(\"/a\", (OrderDb db) => db.Orders.ToList());")]
    [InlineData("app.MapGet(args[0], (OrderDb db) => db.Orders.ToList());")]
    public Task What_is_limited_or_unseen_is_accepted(string code) => Accepts(Program(code, Types), Alone);

    [Theory]
    [InlineData("[HttpGet(\"a\")] public {|LNT3009:async Task<ActionResult<List<Order>>>|} Get() { var all = await db.Orders.ToListAsync(); return Ok(all); }")]
    [InlineData("[HttpGet(\"a\")] public {|LNT3009:IActionResult|} Get() => Ok(db.Orders.ToList());")]
    [InlineData("[HttpGet(\"a\")] public IActionResult Get([FromQuery] Paged query) => Ok(db.Orders.ToList());")]
    [InlineData("[HttpGet(\"a\"), EnableQuery] public IQueryable<Order> Get() => db.Orders;")]
    public Task An_action_is_judged_like_a_handler(string action) => Reports(
        Program("", Types + $"public class EnableQueryAttribute : Attribute {{ }} public class AController(OrderDb db) : ControllerBase {{ {action.Replace("{|LNT3009:async ", "async {|LNT3009:")} }}"), Alone);

    [Fact]
    public Task It_names_element_and_parameters() => Says(Program("app.MapGet(\"/a\", {|#0:(OrderDb db)|} => db.Orders.ToList());", Types), EndpointRules.UnboundedCollection, "'GET /a' returns every 'Order', however many there are; add a parameter such as page or size and a Take", Alone);

    [Fact]
    public Task The_settings_name_the_words() => Reports(
        Program("app.MapGet(\"/a\", (int top, OrderDb db) => db.Orders.ToList()); app.MapGet(\"/b\", {|LNT3009:(int page, OrderDb db)|} => db.Orders.ToList());", Types), Alone + "lintel.pagination.parameters = top, skip");

    [Fact]
    public Task Half_typed_code_is_silent() => Survives(Program("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Wher(it => ).ToList(", Types), Alone);
}
