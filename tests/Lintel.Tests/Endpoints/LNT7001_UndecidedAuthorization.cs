namespace Lintel.Endpoints;

public class LNT7001_UndecidedAuthorization() : EndpointTest<UndecidedAuthorizationFix>("LNT7001")
{
    [Theory]
    [InlineData("app.{|LNT7001:MapGet|}(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/g\").{|LNT7001:MapDelete|}(\"/a\", () => 1);")]
    [InlineData("app.{|LNT7001:MapGet|}(\"/a\", () => 1).WithName(\"a\").WithTags(\"t\").Produces(200);")]
    [InlineData("app.{|LNT7001:MapPost|}(\"/a\", (RequestDelegate)(it => Task.CompletedTask));")]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireAuthorization(); app.{|LNT7001:MapGet|}(\"/b\", () => 1);")]
    [InlineData("app.{|LNT7001:MapGet|}(\"/a\", () => 1).AddEndpointFilter(async (context, next) => await next(context));")]
    [InlineData("app.{|LNT7001:MapFallback|}(() => 1);")]
    [InlineData("app.{|LNT7001:MapGet|}(\"/\", () => Results.Redirect(\"/home\"));")]
    public Task An_endpoint_that_says_nothing_is_reported(string code) => Reports(Program(code), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireAuthorization();")]
    [InlineData("app.MapGet(\"/a\", () => 1).AllowAnonymous();")]
    [InlineData("app.MapGet(\"/a\", [Authorize] () => 1);")]
    [InlineData("app.MapGet(\"/a\", () => 1).WithMetadata(new AuthorizeAttribute());")]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization().MapGroup(\"/h\").MapGet(\"/a\", () => 1);")]
    [InlineData("var g = app.MapGroup(\"/g\"); g.MapGet(\"/a\", () => 1); g.RequireAuthorization();")]
    [InlineData("app.MapGet(\"/a\", () => 1).Add(builder => { });")]
    [InlineData("app.MapGet(\"/a\", () => 1).AddEndpointFilter(async (context, next) => context.HttpContext.User.Identity is null ? null : await next(context));")]
    [InlineData("var g = args.Length > 0 ? app.MapGroup(\"/a\") : app.MapGroup(\"/b\"); g.MapGet(\"/c\", () => 1);")]
    [InlineData("app.MapGet(\"/healthz\", () => 1);")]
    [InlineData("app.MapHealthChecks(\"/x\"); app.MapControllers();")]
    [InlineData("var g = app.MapGroup(\"/g\"); Apply(g); g.MapGet(\"/a\", () => 1); static void Apply(IEndpointConventionBuilder it) => it.RequireAuthorization();")]
    [InlineData("Guard(app.MapGet(\"/a\", () => 1)); static void Guard(RouteHandlerBuilder it) => it.RequireAuthorization();")]
    [InlineData("var g = app.MapGroup(\"/g\"); if (args.Length > 0) g.RequireAuthorization(); g.MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGet(\"/\", () => Results.Redirect(\"/scalar/v1\")).ExcludeFromDescription();")]
    [InlineData("app.MapGet(\"/\", context => Task.Run(() => context.Response.Redirect(\"/x\"))).AllowAnonymous();")]
    [InlineData("app.MapGet(\"/\", () => TypedResults.LocalRedirect(\"~/swagger\"));")]
    public Task A_decision_or_a_doubt_is_accepted(string code) => Accepts(Program(code), Alone);

    [Fact]
    public Task A_fallback_policy_decides_for_all() => Accepts(Program("app.MapGet(\"/a\", () => 1);", "static class Setup { static void Add(IServiceCollection services) => services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()); }"), Alone);

    [Fact]
    public Task A_fallback_in_another_project_decides_for_all() => Accepts(Program("app.MapGet(\"/a\", () => 1);"), Alone + "lintel.auth.fallback = required");

    [Fact]
    public Task Exempt_routes_are_accepted() => Accepts(Program("app.MapGet(\"/robots.txt\", () => 1);"), Alone + "lintel.auth.exempt_routes = /robots.txt");

    [Fact]
    public Task Without_authorization_services_nothing_is_asked_on_auto() => Accepts(Program("app.MapGet(\"/a\", () => 1);"), Alone.Replace("decision = required", "decision = auto"));

    [Fact]
    public Task Methods_of_the_team_may_require_it() => Accepts(Program("app.MapGet(\"/a\", () => 1).Guard();", "static class Guards { public static RouteHandlerBuilder Guard(this RouteHandlerBuilder it) => it; }"), Alone + "lintel.auth.convention_methods = Guard");

    [Theory]
    [InlineData("public class AController : ControllerBase { [HttpGet(\"/a\")] public int {|LNT7001:Get|}() => 1; }")]
    [InlineData("public class AController : ControllerBase { [HttpGet(\"/a\"), Authorize] public int Get() => 1; [HttpPost(\"/b\")] public int {|LNT7001:Add|}() => 1; }")]
    [InlineData("public abstract class Crud<T> : ControllerBase { [HttpGet(\"/a\")] public int {|LNT7001:Get|}() => 1; } public class AController : Crud<int> { } public class BController : Crud<string> { }")]
    public Task An_action_that_says_nothing_is_reported(string code) => Reports(Program("", code), Alone);

    [Theory]
    [InlineData("[Authorize] public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("class MineAttribute<T> : AuthorizeAttribute { } [Mine<int>] public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("class BothAttribute : Attribute, IAuthorizeData, IAllowAnonymous { public string? Policy { get; set; } public string? Roles { get; set; } public string? AuthenticationSchemes { get; set; } } [Both] public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("class KeyAttribute : Attribute, Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter { public void OnAuthorization(Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext context) { } } [Key] public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; } static class Host { static void Map(WebApplication app) => app.MapControllers().RequireAuthorization(); }")]
    [InlineData("interface IMaps { void Map(IEndpointRouteBuilder app); } class Orders : IMaps { public void Map(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); }")]
    public Task A_decision_about_actions_is_accepted(string code) => Accepts(Program("", code), Alone);

    [Fact]
    public Task It_says_what_to_do() => Says(Program("app.{|#0:MapDelete|}(\"/orders/{id}\", (int id) => 1);"), SecurityRules.UndecidedAuthorization, "'DELETE /orders/{id}' makes no authorization decision, so anybody may call it; require authorization, allow anonymous explicitly, or set lintel.auth.fallback if another project protects it", Alone);

    [Fact]
    public Task Half_typed_code_is_survived() => Survives(Program("app.MapGet(\"/a\", ; app.MapGroup(\"/b\")."), Alone);

    [Fact]
    public Task The_endpoint_is_protected_and_its_comment_kept() => Fixes(Program("app.{|LNT7001:MapGet|}(\"/a\", () => 1); // lists\n"), Program("app.MapGet(\"/a\", () => 1).RequireAuthorization(); // lists\n"), Alone);

    [Fact]
    public Task A_group_of_undecided_endpoints_is_protected_once()
    {
        var test = Test(Program("var g = app.MapGroup(\"/g\"); g.{|LNT7001:MapGet|}(\"/a\", () => 1); g.{|LNT7001:MapPost|}(\"/a\", () => 1);"), Alone);
        test.FixedCode = Program("var g = app.MapGroup(\"/g\").RequireAuthorization(); g.MapGet(\"/a\", () => 1); g.MapPost(\"/a\", () => 1);");
        test.NumberOfIncrementalIterations = 1; // one word mends both
        test.NumberOfFixAllIterations = 1;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_action_gets_an_attribute_of_its_own() => Fixes(
        Program("", """
            public class AController : ControllerBase
            {
                [HttpGet("/a"), AllowAnonymous]
                public int Get() => 1;

                /// <summary>Adds.</summary>
                [HttpPost("/b")]
                public int {|LNT7001:Add|}() => 1;
            }
            """),
        Program("", """
            public class AController : ControllerBase
            {
                [HttpGet("/a"), AllowAnonymous]
                public int Get() => 1;

                /// <summary>Adds.</summary>
                [Authorize]
                [HttpPost("/b")]
                public int Add() => 1;
            }
            """),
        Alone);
}
