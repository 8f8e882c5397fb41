namespace Lintel.Endpoints;

/// <summary>Source shapes of controllers against the model that they must give.</summary>
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
    [InlineData(Orders + " { [AcceptVerbs(\"GET\")] public int X() => 1; }", "GET /api/Orders")]
    [InlineData(Orders + " { [AcceptVerbs(\"GET\", Route = \"x\")] public int X() => 1; }", "GET /api/Orders/x")]
    [InlineData(Orders + " { [HttpGet, HttpGet(\"{id}\")] public int X(int id) => 1; }", "GET /api/Orders", "GET /api/Orders/{id}")]
    [InlineData(Orders + " { [HttpGet(\"{id}\"), HttpGet] public int X(int id) => 1; }", "GET /api/Orders/{id}", "GET /api/Orders")]
    [InlineData(Orders + " { [HttpGet, HttpHead, Route(\"x\")] public int X() => 1; }", "GET/HEAD /api/Orders/x")]
    [InlineData(Orders + " { [HttpGet(Name = \"n\")] public int X() => 1; }", "GET /api/Orders")]
    [InlineData(Orders + " { [HttpGet(template: At + \"/x\")] public int X() => 1; const string At = \"a\"; }", "GET /api/Orders/a/x")]
    [InlineData(Orders + " { [HttpGet] public int X() => 1; [NonAction] public int Y() => 1; }", "GET /api/Orders")]
    [InlineData("[Route(\"a\")] public abstract class Base : ControllerBase { } [Route(\"b\")] public class UsersController : Base { [HttpGet(\"x\")] public int X() => 1; }", "GET /b/x")]
    [InlineData("[Route(\"[controller]\")] public abstract class Base : ControllerBase { } public class UsersController : Base { [HttpGet(\"x\")] public int X() => 1; }", "GET /Users/x")]
    [InlineData("public abstract class Base : ControllerBase { [HttpGet(\"/a\")] public virtual int X() => 1; } public class UsersController : Base { [HttpPost(\"/b\")] public override int X() => 1; }", "POST /b")]
    [InlineData("public abstract class Base : ControllerBase { [HttpGet(\"/a\")] public virtual int X() => 1; } public class UsersController : Base { [Authorize] public override int X() => 1; }", "GET /a [Authorize]")]
    [InlineData("[ApiExplorerSettings(GroupName = \"a\")] public abstract class Base : ControllerBase { } [ApiExplorerSettings(GroupName = \"b\")] public class UsersController : Base { [HttpGet(\"/u\")] public int X() => 1; }", "GET /u [ApiExplorerSettings]")]
    [InlineData("[Authorize(\"a\")] public abstract class Base : ControllerBase { } [Authorize(\"b\")] public class UsersController : Base { [HttpGet(\"/u\")] public int X() => 1; }", "GET /u [Authorize] [Authorize]")]
    [InlineData("public partial class UsersController { [HttpGet(\"/u\")] public int X() => 1; } [Authorize] public partial class UsersController : ControllerBase { }", "GET /u [Authorize]")]
    [InlineData("public class UsersController(int size) : ControllerBase { [HttpGet(\"/u\")] public int X() => size; }", "GET /u")]
    [InlineData("public record UsersController { [HttpGet(\"/u\")] public int X() => 1; }", "GET /u")]
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

    [Theory]
    [InlineData("class PathAttribute(string template) : RouteAttribute(template);", "Path(\"x\")", "ANY /x")]
    [InlineData("class PathAttribute(string name) : RouteAttribute(\"api/\" + name);", "Path(\"x\")", "ANY /api/x")]
    [InlineData("class PathAttribute(string name) : RouteAttribute($\"api/{name}/all\");", "Path(\"x\")", "ANY /api/x/all")]
    [InlineData("class PathAttribute : RouteAttribute { public PathAttribute() : this(\"y\") { } public PathAttribute(string name) : base(name) { } }", "Path", "ANY /y")]
    [InlineData("class PathAttribute : RouteAttribute { public PathAttribute(int version, string name = \"n\") : base(template: name) { } }", "Path(1)", "ANY /n")]
    [InlineData("class PathAttribute : RouteAttribute { public PathAttribute(string name) : base(name.ToLowerInvariant()) { } }", "Path(\"x\")", "ANY ?")]
    [InlineData("class PathAttribute : RouteAttribute { public PathAttribute(int version) : base($\"v{version}\") { } }", "Path(1)", "ANY ?")]
    [InlineData("class PathAttribute : Attribute, IRouteTemplateProvider { public string Template => \"api/[controller]\"; public int? Order => 2; public string? Name { get; set; } }", "Path", "ANY /api/Users")]
    [InlineData("class PathAttribute(string name) : Attribute, IRouteTemplateProvider { public string Template => name; public int? Order => 2; public string? Name { get; set; } }", "Path(\"x\")", "ANY ?")]
    [InlineData("class PathAttribute : HttpGetAttribute { }", "Path", "GET ?")]
    [InlineData("class PathAttribute(string at) : HttpGetAttribute(at) { }", "Path(\"x\")", "GET /x")]
    [InlineData("class PathAttribute : Microsoft.AspNetCore.Mvc.Routing.HttpMethodAttribute { public PathAttribute(string at) : base([\"REPORT\"], at) { } }", "Path(\"x\")", "? /x")]
    [InlineData("", "Missing(\"x\")", "? ?")]
    public void A_route_attribute_of_the_team_is_read_as_far_as_it_hands_its_argument_on(string attribute, string use, string expected) =>
        Assert.Equal([expected], Lines($"{attribute} public class UsersController : ControllerBase {{ [{use}] public int X() => 1; }}").Select(static it => it.Replace(" [Path]", "").Replace(" Missing", "")));

    [Theory]
    [InlineData("app.MapControllerRoute(\"default\", \"{controller=Home}/{action=Index}/{id?}\");")]
    [InlineData("app.MapDefaultControllerRoute();")]
    public void A_route_by_convention_is_unknown(string statement) => Assert.Equal(
        ["ANY ?", "GET ?"],
        EndpointShapes.Lines(EndpointShapes.OfProgram(statement, "public class HomeController : Controller { public int Index() => 1; [HttpGet] public int List() => 1; }")));

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

    private static IEnumerable<string> Lines(string types) => EndpointShapes.Lines(EndpointShapes.OfTypes(types));
}
