namespace Lintel.Endpoints;

public class LNT3001_ExposedEntity() : EndpointTest<ExposedEntityFix>("LNT3001")
{
    private const string Types = """
        public abstract class Row { public int Id { get; set; } }
        public class Order : Row { public string Number { get; set; } = ""; public OrderState State { get; set; } public Address Address { get; set; } = new(); public List<Line> Lines { get; } = new(); }
        public class Line : Row { public int Amount { get; set; } }
        public class SpecialOrder : Order { }
        public class RowDto : Row { public string Name { get; set; } = ""; }
        public enum OrderState { Open, Paid }
        [Owned] public class Address { public string Street { get; set; } = ""; }
        public record OrderDto(int Id, string Number);
        public record Page<T>(IReadOnlyList<T> Items, int Total);
        public record Result<T>(T? Value, string? Error);
        public record Key<T>(Guid Value);
        public record Details(OrderDto Order, Line First);
        public record Hidden([property: System.Text.Json.Serialization.JsonIgnore] Order Order, int Id);
        public class Spread { [FromBody] public Order? Order { get; set; } public int Id { get; set; } }
        public class OrderDb : DbContext { public DbSet<Order> Orders => Set<Order>(); public DbSet<Line> Lines => Set<Line>(); }
        public class Csv<T>(IEnumerable<T> rows) : IResult { public IEnumerable<T> Rows { get; } = rows; public Task ExecuteAsync(HttpContext context) => Task.CompletedTask; }

        """;

    [Theory]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(int id, OrderDb db)|} => db.Orders.Find(id));")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3001:(int id, OrderDb db)|} => await db.Orders.FindAsync(id));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(OrderDb db)|} => db.Orders.ToListAsync());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(OrderDb db)|} => db.Orders.ToArray());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(OrderDb db)|} => db.Orders.AsAsyncEnumerable());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(OrderDb db)|} => db.Orders.ToDictionary(it => it.Id));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(OrderDb db)|} => TypedResults.Ok(db.Orders.First()));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(OrderDb db)|} => new Page<Order>(db.Orders.ToList(), 1));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(OrderDb db)|} => new Result<List<Order>>(db.Orders.ToList(), null));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(OrderDb db)|} => new { order = db.Orders.First(), count = 1 });")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:(Details details)|} => details);")]
    [InlineData("app.MapGet(\"/a\", {|LNT3001:Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<Order>, Microsoft.AspNetCore.Http.HttpResults.NotFound>|} (OrderDb db) => TypedResults.Ok(db.Orders.First()));")]
    [InlineData("app.MapGet(\"/a\", (int id, OrderDb db) => db.Orders.Find(id) is { } order ? Results.Ok({|LNT3001:order|}) : Results.NotFound());")]
    [InlineData("app.MapGet(\"/a\", IResult (int id, OrderDb db) => db.Orders.Find(id) switch { { } order => Results.Json({|LNT3001:order|}), _ => throw new InvalidOperationException() });")]
    [InlineData("app.MapPost(\"/a\", (OrderDb db) => { var order = new Order(); return Results.Created(\"/a/1\", {|LNT3001:order|}); });")]
    [InlineData("app.MapPost(\"/a\", (OrderDb db) => { IResult Done(Order order) => Results.Accepted(\"/a\", {|LNT3001:order|}); return Done(new Order()); });")]
    public Task A_returned_entity_is_reported(string code) => Reports(Program(code, Types), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Select(it => new OrderDto(it.Id, it.Number)).ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Select(it => new { it.Id, it.Number }).ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Select(it => it.State).ToList());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.First().Address);")]
    [InlineData("app.MapGet(\"/a\", object (OrderDb db) => db.Orders.First());")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => { object found = db.Orders.First(); return Results.Ok(found); });")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => new Key<Order>(Guid.Empty));")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => new Hidden(db.Orders.First(), 1));")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => new Csv<Order>(db.Orders));")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => new RowDto { Name = \"a\" });")]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.Any() ? Results.BadRequest(new Order()) : Results.Ok(new Func<Order>(() => new Order())));")]
    [InlineData("app.MapPost(\"/a\", (OrderDto order) => Results.Ok(order));")]
    [InlineData("app.MapPost(\"/a\", ([FromServices] Order order) => 1);")]
    [InlineData("app.MapGet(\"/a\", (HttpContext context) => Task.CompletedTask);")]
    public Task What_shows_no_entity_is_accepted(string code) => Accepts(Program(code, Types), Alone);

    [Theory]
    [InlineData("app.MapPost(\"/a\", (Order {|LNT3001:order|}, OrderDb db) => 1);")]
    [InlineData("app.MapPut(\"/a\", ([FromBody] List<Order> {|LNT3001:orders|}) => 1);")]
    [InlineData("app.MapPost(\"/a\", ([FromForm] Order {|LNT3001:order|}) => 1);")]
    [InlineData("app.MapPost(\"/a\", ([AsParameters] Spread {|LNT3001:spread|}) => 1);")]
    [InlineData("app.MapPost(\"/a\", (Result<Order> {|LNT3001:order|}) => 1);")]
    public Task A_bound_entity_is_reported(string code) => Reports(Program(code, Types), Alone);

    [Theory]
    [InlineData("[HttpPost] public int Add(Order {|LNT3001:order|}) => 1;")]
    [InlineData("[HttpGet] public Task<ActionResult<Order>> Get(int id) => throw new Exception();", "Task<ActionResult<Order>>")]
    [InlineData("[HttpGet] public async Task<ActionResult<Order>> Get(int id) { await Task.Yield(); return Ok(new Order()); }", "Task<ActionResult<Order>>")]
    [InlineData("[HttpGet] public IActionResult Get(int id) => Ok({|LNT3001:new Order()|});")]
    [InlineData("[HttpGet] public IActionResult Get(int id) => new OkObjectResult({|LNT3001:new List<Order>()|});")]
    [InlineData("[HttpPost] public IActionResult Add(int id) { var order = new Order(); return CreatedAtAction(nameof(Add), new { id }, {|LNT3001:order|}); }")]
    [InlineData("[HttpGet] public IActionResult Get(int id) => StatusCode(200, {|LNT3001:new Order()|});")]
    [InlineData("[HttpPost] public int Add([Bind(\"Number\")] Order order) => 1;")]
    [InlineData("[NonAction] public Order Helper() => new();")]
    [InlineData("[HttpGet] public SpecialOrder Get() => new();", "SpecialOrder")]
    [InlineData("[HttpGet] public Row Get() => new Order();", "Row")]
    public Task An_action_is_judged_like_a_handler(string action, string marked = "") => Reports(
        Program("", Types + $"[Route(\"a\")] public class AController : ControllerBase {{ {(marked.Length == 0 ? action : action.Replace(" " + marked + " ", $" {{|LNT3001:{marked}|}} "))} }}"), Alone);

    [Fact]
    public Task The_return_type_speaks_for_what_is_returned() => Reports(Program("", Types + """
        [Route("a")] public class AController : ControllerBase
        {
            [HttpGet] public ActionResult<{|#0:Order|}> Get(int id) { if (id > 1) return Ok(new Order()); return new Order(); }
        }
        """.Replace("ActionResult<{|#0:Order|}>", "{|LNT3001:ActionResult<Order>|}")), Alone);

    [Fact]
    public Task One_entity_is_said_once_of_an_endpoint() => Says(
        Program("app.MapGet(\"/a\", (int id) => id > 1 ? Results.Ok({|#0:new Order()|}) : Results.Accepted(\"/a\", {|#1:new Order()|}));", Types),
        EndpointRules.ExposedEntity, "'GET /a' returns entity 'Order', which makes the schema its contract; use a response type", Alone);

    [Fact]
    public Task It_says_that_an_entity_is_bound() => Says(
        Program("app.MapPost(\"/a\", (Order {|#0:order|}) => 1);", Types),
        EndpointRules.ExposedEntity, "'POST /a' binds entity 'Order', which makes the schema its contract; use a request type", Alone);

    [Fact]
    public Task A_handler_that_is_mapped_twice_is_said_once() => Reports(
        Program("app.MapGet(\"/a\", Handlers.Get); app.MapGet(\"/b\", Handlers.Get);", Types + "public static class Handlers { public static {|LNT3001:Task<Order>|} Get() => Task.FromResult(new Order()); }"), Alone);

    [Fact]
    public Task A_generic_base_is_said_of_the_class_that_names_the_entity() => Reports(Program("", Types + """
        public abstract class Crud<T> : ControllerBase { [HttpGet] public ActionResult<T> Get(int id) => NotFound(); [HttpGet("all")] public {|LNT3001:List<Line>|} All() => new(); }
        [Route("a")] public class {|LNT3001:AController|} : Crud<Order> { }
        [Route("b")] public class BController : Crud<OrderDto> { }
        [Route("c")] public class {|LNT3001:CController|} : Crud<Line> { }
        """), Alone);

    [Fact]
    public Task A_partial_action_is_said_once() => Reports(
        ("/A.cs", "using Microsoft.AspNetCore.Mvc; using Microsoft.EntityFrameworkCore; public class Order { public int Id { get; set; } } public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); } [Route(\"a\")] public partial class AController { }"),
        ("/B.cs", "using Microsoft.AspNetCore.Mvc; public partial class AController : ControllerBase { [HttpGet] public {|LNT3001:Order|} Get() => new(); }"),
        ("/.editorconfig", $"root = true\n\n[*.cs]\n{Alone}\n"));

    [Theory]
    [InlineData("[Microsoft.AspNetCore.OData.Query.EnableQuery] public class AController : ControllerBase { [HttpGet(\"a\")] public IQueryable<Order> Get() => new Order[0].AsQueryable(); }")]
    [InlineData("public class AController : Microsoft.AspNetCore.OData.Query.ODataController { [HttpGet(\"a\")] public IQueryable<Order> Get() => new Order[0].AsQueryable(); }")]
    public Task OData_has_a_model_of_its_own(string code) => Accepts(Program("", Types + code + """

        namespace Microsoft.AspNetCore.OData.Query { public class EnableQueryAttribute : Attribute { } public class ODataController : ControllerBase { } }
        """), Alone);

    [Fact]
    public Task The_settings_name_further_entities() => Reports(
        Program("app.MapGet(\"/a\", {|LNT3001:()|} => new Note()); app.MapGet(\"/b\", () => new NoteId());", "public abstract class EntityBase { } public class Note : EntityBase { } public class NoteId : EntityBase { }"), Alone + "lintel.entities.types = EntityBase");

    [Fact]
    public Task An_entity_of_a_referenced_context_is_reported()
    {
        var test = Test(Program("app.MapGet(\"/a\", {|LNT3001:()|} => new Store.Bill());"), Alone);
        test.TestState.AdditionalReferences.Add(Libraries.Compiled("Shop.Data", "namespace Store { public class Bill { public int Id { get; set; } } public class StoreDb : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Bill> Bills => Set<Bill>(); } }", [.. Libraries.Named(Libraries.EfCore)]));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("app.MapGet(\"/a\", (OrderDb db) => db.Orders.")]
    [InlineData("app.MapGet(\"/a\", Ordr (OrderDb db) => Results.Ok(missing));")]
    [InlineData("app.MapPost(\"/a\", (Ordr order) => Results.Ok(order));")]
    public Task Half_typed_code_is_silent(string code) => Survives(Program(code, Types), Alone);
}
