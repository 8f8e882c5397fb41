namespace Lintel.Endpoints;

/// <summary>Source shapes of controllers and of FastEndpoints against the model that they must give.</summary>
public class ControllerReaderTests
{
    private const string Orders = "[ApiController, Route(\"api/[controller]\")] public class OrdersController : ControllerBase";

    [Theory]
    [InlineData(Orders + " { [HttpGet] public int All() => 1; }", "GET /api/Orders")]
    [InlineData(Orders + " { [HttpGet(\"{id}\")] public int One(int id) => 1; }", "GET /api/Orders/{id}")]
    [InlineData(Orders + " { [HttpPost(\"/abs\")] public int Add() => 1; }", "POST /abs")]
    [InlineData(Orders + " { [HttpPost(\"~/abs\")] public int Add() => 1; }", "POST /abs")]
    [InlineData(Orders + " { [HttpGet, Route(\"x\")] public int X() => 1; }", "GET /api/Orders/x")]
    [InlineData(Orders + " { [Route(\"x\")] public int X() => 1; }", "ANY /api/Orders/x")]
    [InlineData(Orders + " { [AcceptVerbs(\"get\", \"HEAD\")] public int X() => 1; }", "GET/HEAD /api/Orders")]
    [InlineData(Orders + " { [HttpGet(\"a\"), HttpGet(\"b\")] public int X() => 1; }", "GET /api/Orders/a", "GET /api/Orders/b")]
    [InlineData(Orders + " { [HttpDelete(\"[action]\")] public int RemoveAsync() => 1; }", "DELETE /api/Orders/Remove")]
    [InlineData("[Area(\"Admin\"), Route(\"[area]/[controller]\")] public class UsersController : ControllerBase { [HttpGet] public int X() => 1; }", "GET /Admin/Users [Area]")]
    [InlineData("[Route(\"a\"), Route(\"b\")] public class UsersController : ControllerBase { [HttpGet(\"x\")] public int X() => 1; }", "GET /a/x", "GET /b/x")]
    [InlineData("public class UsersController : Controller { public int Index() => 1; }", "ANY ?")]
    [InlineData("public class UsersController { [HttpGet(\"/u\")] public int Index() => 1; }", "GET /u")]
    [InlineData("[Controller] public class Users { [HttpGet(\"/u\")] public int Index() => 1; }", "GET /u")]
    [InlineData("[Authorize] public class UsersController : ControllerBase { [HttpGet(\"/u\"), AllowAnonymous] public int Index() => 1; }", "GET /u [Authorize] [AllowAnonymous]")]
    [InlineData("[Authorize] public abstract class Base : ControllerBase { } public class UsersController : Base { [HttpGet(\"/u\")] public int Index() => 1; }", "GET /u [Authorize]")]
    [InlineData("[AttributeUsage(AttributeTargets.Class, Inherited = false)] class OnceAttribute : AuthorizeAttribute { } [Once] public abstract class Base : ControllerBase { } public class UsersController : Base { [HttpGet(\"/u\")] public int Index() => 1; }", "GET /u")]
    [InlineData("public abstract class Base : ControllerBase { [HttpGet(\"/u\"), Authorize] public virtual int Index() => 1; } public class UsersController : Base { public override int Index() => 2; }", "GET /u [Authorize]")]
    public void Actions_are_read(string types, params string[] expected) => Assert.Equal(expected, Lines(types));

    [Theory]
    [InlineData("public abstract class OrdersController : ControllerBase { [HttpGet(\"/u\")] public int X() => 1; }")]
    [InlineData("class OrdersController : ControllerBase { [HttpGet(\"/u\")] public int X() => 1; }")]
    [InlineData("public class OrdersController<T> : ControllerBase { [HttpGet(\"/u\")] public int X() => 1; }")]
    [InlineData("[NonController] public class OrdersController : ControllerBase { [HttpGet(\"/u\")] public int X() => 1; }")]
    [InlineData(Orders + " { [NonAction] public int X() => 1; int Y() => 1; public static int Z() => 1; public int P { get; set; } public int G<T>() => 1; public override string ToString() => \"\"; }")]
    [InlineData(Orders + ", IDisposable { public void Dispose() { } }")]
    [InlineData("public class Orders { public int X() => 1; }")]
    public void What_is_no_action_is_not_read(string types) => Assert.Empty(Lines(types));

    [Fact]
    public void An_action_of_a_generic_base_belongs_to_each_subclass()
    {
        var model = EndpointShapes.OfTypes("""
            [Route("[controller]")] public abstract class Crud<T> : ControllerBase { [HttpGet("{id}")] public T? Get(int id) => default; }
            public class UsersController : Crud<string> { }
            public class ItemsController : Crud<int> { }
            """);
        Assert.Equal(["GET /Users/{id}", "GET /Items/{id}"], EndpointShapes.Lines(model));
        Assert.Equal(["UsersController", "ItemsController"], model.Endpoints.Select(static it => it.Owner.Name));
        Assert.Single(model.Endpoints.Select(static it => it.Place).Distinct());
    }

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
    public void What_an_action_binds_is_told(string parameter, string source)
    {
        var model = EndpointShapes.OfTypes($$"""
            public class Order { public int Id { get; set; } } public interface IClock { }
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
    [InlineData("[FromBody] Order order", "Body")]
    [InlineData("Place place", "Body")]
    [InlineData("[FromKeyedServices(\"a\")] Order order", "Service")]
    public void What_a_minimal_endpoint_binds_is_told(string parameter, string source)
    {
        var model = EndpointShapes.OfProgram($"app.MapPost(\"/o/{{id:int}}\", ({parameter}) => 1);", """
            public class Order { } public interface IClock { }
            public class Shop : Microsoft.EntityFrameworkCore.DbContext { }
            public record Place(string To) : Mediator.IRequest;
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
    [InlineData("Get(\"/a\"); AllowAnonymous();", "GET /a Get AllowAnonymous")]
    [InlineData("Post(\"/a\", \"/b\"); Policies(\"P\");", "POST /a Post Policies", "POST /b Post Policies")]
    [InlineData("Verbs(FastEndpoints.Http.GET, FastEndpoints.Http.PUT); Routes(\"/a\");", "GET/PUT /a Verbs Routes")]
    [InlineData("Get(\"/a\"); if (DateTime.MinValue.Year == 1) AllowAnonymous();", "GET /a Get AllowAnonymous [Unseen]")]
    [InlineData("Get(\"/a\"); Group<Admin>();", "GET /admin/a Configure Roles Get Group")]
    public void Endpoints_of_FastEndpoints_are_read(string configure, params string[] expected) => Assert.Equal(expected, Lines($$"""
        public sealed class Admin : FastEndpoints.Group { public Admin() { Configure("admin", ep => ep.Roles("Admin")); } }
        public class Request { } public class Response { }
        public class List : FastEndpoints.Endpoint<Request, Response>
        {
            public override void Configure() { {{configure}} }
            public override Task HandleAsync(Request request, CancellationToken ct) => Task.CompletedTask;
        }
        """));

    [Fact]
    public void An_endpoint_of_FastEndpoints_may_speak_by_attributes() => Assert.Equal(
        ["GET /a [AllowAnonymous]"],
        Lines("[FastEndpoints.HttpGet(\"/a\"), AllowAnonymous] public class List : FastEndpoints.EndpointWithoutRequest { public override Task HandleAsync(CancellationToken ct) => Task.CompletedTask; }"));

    private static IEnumerable<string> Lines(string types) => EndpointShapes.Lines(EndpointShapes.OfTypes(types));
}
