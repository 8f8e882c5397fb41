namespace Lintel.Endpoints;

public class LNT3008_MixedStyles() : RuleTest<EndpointAnalyzer>(Libraries.AspNetCore, Libraries.Extensions, Libraries.Carter, Libraries.FastEndpoints)
{
    private static readonly string Alone = string.Join('\n', new EndpointAnalyzer().SupportedDiagnostics.Where(static it => it.Id != "LNT3008").Select(static it => $"dotnet_diagnostic.{it.Id}.severity = none")) + "\n";

    private const string Three = "app.MapGet(\"/a\", () => 1); app.MapGet(\"/b\", () => 1); app.MapGet(\"/c\", () => 1);";
    private const string Controllers = "public class AController : ControllerBase { [HttpGet(\"/d\")] public int {|LNT3008:Get|}() => 1; [HttpPost(\"/d\")] public int {|LNT3008:Post|}() => 1; }";
    private const string Module = "public class Orders : Carter.ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) { app.MapGet(\"/e\", () => 1); app.MapGet(\"/f\", () => 1); } }";

    [Fact]
    public Task The_rarer_style_is_reported() => Reports(Program(Three, Controllers), Alone);

    [Fact]
    public Task So_is_a_minimal_endpoint_among_controllers() => Reports(Program("app.{|LNT3008:MapGet|}(\"/a\", () => 1);", Unmarked(Controllers)), Alone);

    [Theory]
    [InlineData(Three, "")]
    [InlineData("", "public class AController : ControllerBase { [HttpGet(\"/d\")] public int Get() => 1; }")]
    [InlineData(Three, Module)] // a module maps minimal endpoints
    [InlineData("app.MapGet(\"/health\", () => 1); app.MapHealthChecks(\"/healthz\"); app.MapFallback(() => 1);", "public class AController : ControllerBase { [HttpGet(\"/d\")] public int Get() => 1; }")]
    [InlineData(Three, "public class HomeController : Controller { [HttpGet(\"/\")] public IActionResult Index() => View(); [HttpGet(\"/about\")] public IActionResult About() => View(\"About\"); }")]
    [InlineData(Three, "public class HomeController : Controller { [HttpGet(\"/\")] public ViewResult Index() => null; }")]
    public Task One_style_is_accepted_and_so_is_what_has_none(string code, string types)
    {
        SkipWithoutCarter(types);
        return Accepts(Program(code, types), Alone);
    }

    [Fact]
    public Task A_controller_that_only_could_show_views_counts() => Reports(
        Program(Three, "public class AController : Controller { [HttpGet(\"/d\")] public int {|LNT3008:Get|}() => 1; }"), Alone);

    [Fact]
    public Task An_endpoint_of_FastEndpoints_is_reported() => Reports(
        Program(Three, "public class {|LNT3008:Ping|} : FastEndpoints.EndpointWithoutRequest { public override void Configure() => Get(\"/ping\"); public override Task HandleAsync(CancellationToken ct) => Task.CompletedTask; }"), Alone);

    [Fact]
    public Task A_tie_is_reported_once() => Says(
        Program("app.{|#0:MapGet|}(\"/a\", () => 1); app.MapGet(\"/b\", () => 1);", Unmarked(Controllers)), EndpointRules.MixedStyles,
        "'GET /a' is a minimal endpoint, but this project uses controllers as often; decide with lintel.endpoints.allowed_kinds", Alone);

    [Fact]
    public Task It_names_endpoint_and_styles() => Says(
        Program(Three, "public class AController : ControllerBase { [HttpGet(\"/d\")] public int {|#0:Get|}() => 1; }"), EndpointRules.MixedStyles,
        "'AController.Get()' is a controller endpoint, but this project uses minimal APIs", Alone);

    [Theory]
    [InlineData("minimal, controllers", Three, "public class AController : ControllerBase { [HttpGet(\"/d\")] public int Get() => 1; }")]
    [InlineData("controllers", "app.{|LNT3008:MapGet|}(\"/a\", () => 1); app.{|LNT3008:MapGet|}(\"/b\", () => 1);", "public class AController : ControllerBase { [HttpGet(\"/d\")] public int Get() => 1; }")]
    [InlineData("minimal", "app.MapGet(\"/a\", () => 1);", "public class Orders : Carter.ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) => app.{|LNT3008:MapGet|}(\"/e\", () => 1); }")]
    [InlineData("Carter", "app.{|LNT3008:MapGet|}(\"/a\", () => 1);", Module)]
    [InlineData("majority, controllers", Three, "public class AController : ControllerBase { [HttpGet(\"/d\")] public int Get() => 1; }")]
    [InlineData("none", Three, "public class AController : ControllerBase { [HttpGet(\"/d\")] public int Get() => 1; }")]
    public Task The_team_may_say_which_styles_it_uses(string kinds, string code, string types)
    {
        SkipWithoutCarter(types);
        return Reports(Program(code, types), Alone + $"lintel.endpoints.allowed_kinds = {kinds}\n");
    }

    [Fact]
    public Task It_says_all_that_are_allowed() => Says(
        Program("app.{|#0:MapGet|}(\"/a\", () => 1);"), EndpointRules.MixedStyles,
        "'GET /a' is a minimal endpoint, but this project uses controllers and FastEndpoints", Alone + "lintel.endpoints.allowed_kinds = controllers, fastendpoints\n");

    [Fact]
    public Task A_generic_base_is_reported_once() => Reports(Program(Three + "app.MapGet(\"/d\", () => 1);", """
        public abstract class Crud<T> : ControllerBase { [HttpGet("/[controller]")] public int {|LNT3008:Get|}() => 1; }
        public class AController : Crud<int> { }
        public class BController : Crud<string> { }
        """), Alone);

    [Fact]
    public Task Half_typed_code_is_survived() => Survives(Program("app.MapGet(\"/a\", () => ", "public class AController : { [HttpGet(\"/d\")] public int"), Alone);

    private static string Unmarked(string code) => code.Replace("{|LNT3008:", "").Replace("|}", "");

    private static string Program(string statements, string types = "") => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;

        static class Start { static void Map(WebApplication app, string[] args) { {{statements}} } }
        {{types}}
        """;

    private static void SkipWithoutCarter(string types)
    {
        if (types.Contains("Carter.", StringComparison.Ordinal))
            Needs.Library(Libraries.Carter);
    }
}
