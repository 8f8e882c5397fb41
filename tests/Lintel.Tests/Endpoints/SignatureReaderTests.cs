namespace Lintel.Endpoints;

/// <summary>What endpoints bind, are given and answer, against the model that the signature must give.</summary>
public class SignatureReaderTests
{
    [Theory]
    [InlineData("int id", "Route")]
    [InlineData("string name", "Query")]
    [InlineData("[FromHeader] string name", "Header")]
    [InlineData("Order order", "Body")]
    [InlineData("[FromQuery] Order order", "Query")]
    [InlineData("IFormFile file", "Form")]
    [InlineData("CancellationToken token", "Context")]
    [InlineData("[FromServices] Order order", "Service")]
    [InlineData("IClock clock", "Service")]
    [InlineData("Clock clock", "Service")]
    [InlineData("Keyed clock", "Service")]
    [InlineData("Plain clock", "Service")]
    [InlineData("Box<int> box", "Service")]
    [InlineData("Shop db", "Service")]
    [InlineData("TimeProvider time", "Service")]
    [InlineData("Unregistered clock", "Unknown")]
    [InlineData("Stamp stamp", "Query")]
    [InlineData("Kind kind", "Query")]
    [InlineData("List<int> ids", "Body")]
    [InlineData("Own.HttpContext context", "Body")]
    [InlineData("Own.Stream stream", "Body")]
    [InlineData("[FromRoute] int key", "Route")]
    [InlineData("[FromForm] Order order", "Form")]
    [InlineData("[FromBody] int number", "Body")]
    [InlineData("IFormFileCollection files", "Form")]
    [InlineData("List<IFormFile> files", "Form")]
    [InlineData("Missing order", "Unknown")]
    public void What_an_action_binds_is_told(string parameter, string source)
    {
        var model = EndpointShapes.OfTypes($$"""
            public class Order { public int Id { get; set; } } public interface IClock { }
            public class Clock(string zone) { } public class Keyed { } public class Plain { } public class Box<T> { } public class Unregistered(IClock clock) { }
            public readonly struct Stamp { public static bool TryParse(string? text, out Stamp stamp) { stamp = default; return true; } } public enum Kind { A }
            public class Shop : Microsoft.EntityFrameworkCore.DbContext { }
            namespace Own { public class HttpContext { } public class Stream { } }
            static class Setup
            {
                static void Add(IServiceCollection services)
                {
                    services.AddScoped<Clock>().AddKeyedSingleton<Keyed>("k").AddTransient(typeof(Box<>), typeof(Box<>));
                    services.AddSingleton(new Plain());
                }
            }
            [ApiController] public class OrdersController : ControllerBase { [HttpPost("/o/{id}")] public int Add({{parameter}}) => 1; }
            """);
        Assert.Equal(source, Assert.Single(Assert.Single(model.Endpoints).Parameters).Source.ToString());
    }

    [Theory]
    [InlineData("int id", "Route")]
    [InlineData("int? page", "Query")]
    [InlineData("string[] names", "Query")]
    [InlineData("Guid key", "Query")]
    [InlineData("HttpContext context", "Context")]
    [InlineData("IFormFileCollection files", "Form")]
    [InlineData("System.IO.Stream body", "Body")]
    [InlineData("IClock clock", "Service")]
    [InlineData("Shop db", "Service")]
    [InlineData("Order order", "Unknown")]
    [InlineData("Clock clock", "Service")]
    [InlineData("Own.CancellationToken token", "Unknown")]
    [InlineData("Own.Stream stream", "Unknown")]
    [InlineData("System.IO.Pipelines.PipeReader body", "Body")]
    [InlineData("System.Security.Claims.ClaimsPrincipal user", "Context")]
    [InlineData("IFormFile file", "Form")]
    [InlineData("Microsoft.Extensions.Primitives.StringValues values", "Query")]
    [InlineData("Bound bound", "Unknown")]
    [InlineData("[FromHeader(Name = \"X-A\")] string agent", "Header")]
    [InlineData("Missing order", "Unknown")]
    [InlineData("[FromBody] Order order", "Body")]
    [InlineData("Place place", "Body")]
    [InlineData("[FromKeyedServices(\"a\")] Order order", "Service")]
    public void What_a_minimal_endpoint_binds_is_told(string parameter, string source)
    {
        var model = EndpointShapes.OfProgram($"app.MapPost(\"/o/{{id:int}}\", ({parameter}) => 1);", """
            public class Order { } public interface IClock { }
            public class Shop : Microsoft.EntityFrameworkCore.DbContext { }
            public record Place(string To) : Mediator.IRequest;
            public record Bound(string To) : Mediator.IRequest { public static ValueTask<Bound?> BindAsync(HttpContext context) => default; }
            public class Clock { } static class Setup { static void Add(IServiceCollection services) => services.AddScoped<Clock>(); }
            namespace Own { public class CancellationToken { } public class Stream { } }
            """);
        Assert.Equal(source, Assert.Single(Assert.Single(model.Endpoints).Parameters).Source.ToString());
    }

    [Fact]
    public void The_members_of_a_spread_record_are_parameters_and_services()
    {
        var endpoint = Assert.Single(EndpointShapes.OfProgram("app.MapGet(\"/o/{id}\", ([AsParameters] Query query) => 1);", """
            public interface IClock { }
            public record struct Query(int Id, [FromHeader] string Agent, IClock Clock) { public int? Page { get; set; } }
            """).Endpoints);
        Assert.Equal(["Id Route", "Agent Header", "Clock Service", "Page Query"], endpoint.Parameters.Select(static it => $"{it.Symbol.Name} {it.Source}"));
        Assert.Equal("IClock", Assert.Single(endpoint.Services).Type.Name);
    }

    [Fact]
    public void What_a_controller_is_given_is_a_service()
    {
        var endpoint = Assert.Single(EndpointShapes.OfTypes("""
            public interface IClock { } public interface IMail { } public interface ISms { }
            public abstract class Base(ISms sms) : ControllerBase { protected readonly ISms Sms = sms; }
            public class OrdersController(IClock clock, IMail mail, ISms sms) : Base(sms) { [HttpGet("/o")] public object Get() => clock ?? (object)mail; }
            """).Endpoints);
        Assert.Equal(["IClock", "IMail", "ISms", "ISms"], endpoint.Services.Select(static it => it.Type.Name));
    }


    [Theory]
    [InlineData("[HttpGet, HttpGet(\"{id}\")]", "Route")]
    [InlineData("[HttpGet]", "Query")]
    public void A_name_in_any_of_the_routes_is_taken_from_it(string routes, string source)
    {
        var endpoint = Assert.Single(EndpointShapes.OfTypes($"[ApiController, Route(\"o\")] public class OrdersController : ControllerBase {{ {routes} public int Get(int? id) => 1; }}").Endpoints);
        Assert.Equal(source, Assert.Single(endpoint.Parameters).Source.ToString());
    }

    [Fact]
    public void Without_ApiController_a_complex_type_is_unknown() => Assert.Equal(
        "order Unknown, clock Unknown, id Route, name Query",
        EndpointShapes.Parameters(Assert.Single(EndpointShapes.OfTypes("public class Order { } public interface IClock { } public class OrdersController : ControllerBase { [HttpPost(\"/o/{id}\")] public int Add(Order order, IClock clock, int id, string name) => 1; }").Endpoints)));

    [Theory]
    [InlineData("int () => 1", "int")]
    [InlineData("() => TypedResults.Ok(\"\")", "Ok<string> 200:string")]
    [InlineData("Results<Ok<int>, NotFound> () => TypedResults.NotFound()", "Results<Ok<int>, NotFound> 200:int 404")]
    [InlineData("async Task<Results<Created<int>, BadRequest<string>>> (int id) => { await Task.Yield(); return TypedResults.Created(\"\", 1); }", "Task<Results<Created<int>, BadRequest<string>>> 201:int 400:string")]
    [InlineData("() => Results.Ok()", "IResult")]
    [InlineData("[ProducesResponseType<int>(200), ProducesResponseType(404)] () => Results.Ok()", "IResult 200:int 404")]
    public void What_a_minimal_endpoint_answers_is_told(string handler, string expected) => Assert.Equal(
        expected, EndpointShapes.Response(Assert.Single(EndpointShapes.OfProgram($"app.MapGet(\"/a\", {handler});").Endpoints)));

    [Theory]
    [InlineData(".Produces(204)", "IResult 204")]
    [InlineData(".Produces<int>()", "IResult 200:int")]
    [InlineData(".Produces(201, typeof(string)).ProducesProblem(409).ProducesValidationProblem()", "IResult 201:string 409 400")]
    public void What_the_chain_declares_is_told(string chain, string expected)
    {
        Assert.Equal(expected, EndpointShapes.Response(Assert.Single(EndpointShapes.OfProgram($"app.MapGet(\"/a\", () => Results.Ok()){chain};").Endpoints)));
        Assert.Equal(expected, EndpointShapes.Response(Assert.Single(EndpointShapes.OfProgram($"var a = app.MapGet(\"/a\", () => Results.Ok()); a{chain};").Endpoints)));
    }

    [Theory]
    [InlineData("", "IActionResult")]
    [InlineData("[ProducesResponseType(200, Type = typeof(int))]", "IActionResult 200:int")]
    [InlineData("[ProducesResponseType(typeof(int), 201), ProducesResponseType(StatusCodes.Status404NotFound)]", "IActionResult 201:int 404")]
    [InlineData("[ProducesResponseType<string>(200)]", "IActionResult 200:string")]
    [InlineData("[ProducesResponseType(typeof(void), 204)]", "IActionResult 204")]
    [InlineData("[ProducesErrorResponseType(typeof(string))]", "IActionResult")]
    [InlineData("[ProducesDefaultResponseType(typeof(string))]", "IActionResult default:string")]
    [InlineData("[Produces(\"application/json\")]", "IActionResult")]
    [InlineData("[Produces(typeof(int))]", "IActionResult 200:int")]
    [InlineData("[Produces<int>]", "IActionResult 200:int")]
    public void What_an_action_declares_is_told(string attributes, string expected) => Assert.Equal(
        expected, EndpointShapes.Response(Assert.Single(EndpointShapes.OfTypes($"public class OrdersController : ControllerBase {{ [HttpGet(\"/o\")] {attributes} public IActionResult Get() => Ok(); }}").Endpoints)));

    [Fact]
    public void What_a_controller_declares_holds_for_its_actions() => Assert.Equal(
        "int 401 200:int",
        EndpointShapes.Response(Assert.Single(EndpointShapes.OfTypes("[ProducesResponseType(401)] public abstract class Base : ControllerBase { } public class OrdersController : Base { [HttpGet(\"/o\"), ProducesResponseType<int>(200)] public int Get() => 1; }").Endpoints)));
}
