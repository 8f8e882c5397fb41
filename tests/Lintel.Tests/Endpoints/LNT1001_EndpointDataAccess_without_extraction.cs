namespace Lintel.Endpoints;

public class LNT1001_EndpointDataAccess_without_extraction() : ExtractionTest(Libraries.MediatR)
{
    [Theory]
    [InlineData("({|LNT1001:Shop|} db) => 1")] // there is nothing to extract
    [InlineData("({|LNT1001:Shop|} db) => db.Orders")] // a query would leave
    [InlineData("({|LNT1001:Shop|} db) => db.Orders.AsAsyncEnumerable()")]
    [InlineData("async ({|LNT1001:Shop|} db) => Results.Ok(await db.Orders.Select(it => new { it.Id }).ToListAsync())")] // a type without a name
    [InlineData("({|LNT1001:Shop|} db) => db.Orders.AsEnumerable().Select(it => Hidden(it)).ToList()")] // what only this class sees
    [InlineData("async (int id, {|LNT1001:Shop|} db) => { var order = await db.Orders.FindAsync(id); if (order is null) return Results.NotFound(); order.Name = \"\"; await db.SaveChangesAsync(); return Results.Ok(order); }")]
    [InlineData("(HttpContext http, {|LNT1001:Shop|} db) => db.Orders.Where(it => it.Name == http.Request.Path).ToList()")]
    [InlineData("(System.Security.Claims.ClaimsPrincipal user, {|LNT1001:Shop|} db) => db.Orders.Where(it => it.Name == user.Identity!.Name).ToList()")]
    [InlineData("([FromKeyedServices(\"a\")] {|LNT1001:Shop|} db) => db.Orders.Count()")]
    [InlineData("(string sort, {|LNT1001:Shop|} db) => db.Orders.Where(it => it.Name == nameof(sort)).Count()")]
    [InlineData("({|LNT1001:Shop|} db) => db.Orders.Where(it => it.Id == services.Count).Count()")] // a captured local
    [InlineData("async ({|LNT1001:Shop|} db) => { var names = 0; foreach (var name in new[] { 1 }) if (name == 2) return Results.NotFound(); else names += (await db.Orders.FirstAsync(it => it.Id == name)).Id; return Results.Ok(names); }")]
    [InlineData("async ({|LNT1001:Shop|} db) => { var a = await db.Orders.CountAsync(); var b = await db.Orders.FirstAsync(); return Results.Ok(new { a, b }); }")] // two answers
    [InlineData("async (HttpContext http, {|LNT1001:Shop|} db) => await db.Orders.ToListAsync(http.RequestAborted)")]
    [InlineData("(int id, {|LNT1001:Shop|} db) => { int Twice() => id * 2; return Results.Ok(new { Id = Twice(), Found = db.Orders.AsEnumerable().Count(it => it.Id == Twice()) }); }")] // a function beside it
    [InlineData("(ref readonly int id, {|LNT1001:Shop|} db) => { return Results.Ok(db.Orders.Count()); }")]
    public Task A_lambda_that_cannot_be_split_stays(string handler) => ExtractsNothing(Program($"app.MapGet(\"/orders\", {handler});"));

    [Theory]
    [InlineData("public class OrdersController({|LNT1001:Shop|} shop) : ControllerBase { [HttpGet] public IActionResult Get() => Ok(Load()); private object Load() => shop.Orders.ToList(); }")]
    [InlineData("public class OrdersController({|LNT1001:Shop|} shop) : ControllerBase { private int page; [HttpGet] public IActionResult Get() => Ok(shop.Orders.Skip(page).ToList()); public void Turn() => page++; }")]
    [InlineData("public class OrdersController({|LNT1001:Shop|} shop) : ControllerBase { [HttpGet] public IActionResult Get() => Ok(shop.Orders.Count()); [HttpGet(\"a\")] public IActionResult Other() => Get(); }")]
    [InlineData("public class OrdersController({|LNT1001:Shop|} shop) : ControllerBase { [HttpGet] public IActionResult Get() => Ok(shop.Orders.Count()); } public class Maker { public object Make() => new OrdersController(new Shop()); }")]
    [InlineData("public class OrdersController : ControllerBase { private readonly Shop shop; public OrdersController({|LNT1001:Shop|} shop) => this.shop = shop; [HttpGet] public IActionResult Get() => Ok(shop.Orders.Count()); [HttpGet(\"a\")] public IActionResult Other() => Ok(Load()); private object Load() => shop.Orders.ToList(); }")]
    [InlineData("public class OrdersController : ControllerBase { protected {|LNT1001:Shop?|} Db; [HttpGet] public IActionResult Get() => Ok(Db!.Orders.Count()); }")]
    [InlineData("/// <summary>All.</summary>\n/// <param name=\"shop\">The shop.</param>\npublic class OrdersController({|LNT1001:Shop|} shop) : ControllerBase { [HttpGet] public IActionResult Get() => Ok(shop.Orders.Count()); }")]
    [InlineData("public partial class OrdersController({|LNT1001:Shop|} shop) : ControllerBase { [HttpGet] public IActionResult Get() => Ok(shop.Orders.Count()); } public partial class OrdersController { }")]
    [InlineData("public static class Crud { public static void Map<T>(WebApplication app) where T : class => app.MapGet(\"/\", ({|LNT1001:Shop|} shop) => shop.Set<T>().ToList()); }")]
    [InlineData("public static class Split { public static void Map(WebApplication app) => app.MapGet(\"/\", ({|LNT1001:Shop|} shop) =>\n#if DEBUG\n1\n#else\nshop.Orders.Count()\n#endif\n); }")]
    public Task A_class_that_cannot_be_split_stays(string code) => ExtractsNothing(File(code));

    [Fact]
    public Task Half_typed_code_survives()
    {
        var test = Alone(Program("app.MapGet(\"/orders\", (int id, {|LNT1001:Shop|} db) => { var order = await db.Orders.; return });"));
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>Nothing in source registers services, so nobody knows where one would be registered.</summary>
public class LNT1001_EndpointDataAccess_without_registration() : ExtractionTest(Libraries.MediatR, "lintel.endpoints.extraction = service")
{
    [Fact]
    public Task A_service_that_nobody_would_register_is_not_made() => ExtractsNothing(File(
        "public static class OrderEndpoints { public static void Map(WebApplication app) => app.MapGet(\"/orders\", ({|LNT1001:Shop|} db) => db.Orders.CountAsync()); }"));
}

/// <summary>No mediator is referenced.</summary>
public class LNT1001_EndpointDataAccess_without_mediator() : ExtractionTest("None.", "lintel.endpoints.extraction = mediator")
{
    [Fact]
    public Task A_request_that_nobody_would_send_is_not_made() => ExtractsNothing(Program("app.MapGet(\"/orders\", ({|LNT1001:Shop|} db) => db.Orders.CountAsync());"));
}
