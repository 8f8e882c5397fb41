namespace Lintel.Endpoints;

public class LNT7005_ExposedAdmin() : EndpointTest<ExposedAdminFix>("LNT7005")
{
    /// <summary>The package that makes documents is no part of the framework.</summary>
    private const string OpenApi = "static class OpenApi { public static void AddOpenApi(this IServiceCollection services, Action<OpenApiOptions>? configure = null) { } } class OpenApiOptions { public Func<object, bool>? ShouldInclude { get; set; } }\n";

    private const string Called = "} static void Run() => Map(WebApplication.Create(), []); static void Rest() {";

    private const string Document = OpenApi + "static class Setup { static void Add(IServiceCollection services) => services.AddOpenApi(); }\n";

    private const string Names = "static class Policies { public const string Admin = \"Admin\"; public const string Reader = \"Reader\"; }\n";

    private string Keyed => Alone + "lintel.admin.policy = Admin\nlintel.auth.policy_types = Policies";

    [Theory]
    [InlineData("app.MapGroup(\"/x\").{|LNT7005:MapGroup|}(\"/admin\").MapGet(\"/a\", () => 1);")]
    [InlineData("app.{|LNT7005:MapGroup|}(\"/admin\").MapGroup(\"/x\").MapGet(\"/a\", () => 1).RequireAuthorization();")]
    [InlineData("var g = app.{|LNT7005:MapGroup|}(\"/internal/jobs\").RequireAuthorization(); g.MapGet(\"/a\", () => 1); g.MapPost(\"/b\", () => 1);")]
    [InlineData("app.{|LNT7005:MapGet|}(\"/admin/users\", () => 1).RequireAuthorization();")]
    [InlineData("app.{|LNT7005:MapGet|}(\"/admin/users\", () => 1).AllowAnonymous();")]
    [InlineData("app.{|LNT7005:MapGet|}(\"/a\", () => 1).WithTags(\"Admin\");")]
    [InlineData("app.{|LNT7005:MapGroup|}(\"/x\").WithTags(\"admin\").MapGet(\"/a\", () => 1);")]
    [InlineData("var g = app.{|LNT7005:MapGroup|}(\"/x\"); g.WithTags(\"admin\"); g.MapGroup(\"/y\").MapGet(\"/a\", () => 1);")]
    [InlineData("app.{|LNT7005:MapGroup|}(\"/x\").WithGroupName(\"internal\").MapGet(\"/a\", () => 1);")]
    public Task An_admin_endpoint_without_a_policy_is_reported(string code) => Reports(Program(code), Alone);

    [Theory]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(\"Admin\").MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").MapGet(\"/a\", [Authorize(Roles = \"boss\")] () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(it => it.RequireRole(\"boss\")).MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(args[0]).MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGet(\"/administrators\", () => 1); app.MapGet(args[0], () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").MapGet(\"/a\", () => 1).AddEndpointFilter(async (context, next) => context.HttpContext.User.Identity is null ? null : await next(context));")]
    public Task One_with_a_policy_or_a_doubt_is_accepted(string code) => Accepts(Program(code), Alone);

    [Theory]
    [InlineData("namespace Acme.Admin { using Microsoft.AspNetCore.Mvc; public class {|LNT7005:UsersController|} : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; [HttpGet(\"/b\")] public int Other() => 1; } }")]
    [InlineData("[Area(\"Admin\"), Authorize] public class {|LNT7005:UsersController|} : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("[Route(\"admin/[controller]\")] public class {|LNT7005:UsersController|} : ControllerBase { [HttpGet] public int Get() => 1; }")]
    [InlineData("[Tags(\"Admin\")] public class {|LNT7005:UsersController|} : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("public class UsersController : ControllerBase { [HttpGet(\"/admin/a\")] public int {|LNT7005:Get|}() => 1; [HttpGet(\"/b\")] public int Other() => 1; }")]
    [InlineData("[Area(\"Admin\")] public abstract class Crud<T> : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; } public class {|LNT7005:AController|} : Crud<int> { }")]
    [InlineData("namespace Acme.Admin { using Microsoft.AspNetCore.Builder; static class Maps { static void Map(WebApplication app) => app.{|LNT7005:MapGet|}(\"/a\", () => 1); } }")]
    public Task Controllers_and_namespaces_of_administration_are_reported(string code) => Reports(Program("", code), Alone);

    [Theory]
    [InlineData("[Area(\"Admin\"), Authorize(Policy = \"x\")] public class UsersController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("class MineAttribute : AuthorizeAttribute { } [Area(\"Admin\"), Mine] public class UsersController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("[Authorize(Roles = \"x\")] public class Base : ControllerBase { } [Area(\"Admin\")] public class UsersController : Base { [HttpGet(\"/a\")] public int Get() => 1; }")]
    [InlineData("namespace Acme.Administration { using Microsoft.AspNetCore.Mvc; public class UsersController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; } }")]
    public Task Controllers_with_a_policy_are_accepted(string code) => Accepts(Program("", code), Alone);

    [Theory]
    [InlineData("app.{|LNT7005:MapGroup|}(\"/admin\").RequireAuthorization(\"Reader\").MapGet(\"/a\", () => 1);")]
    [InlineData("app.{|LNT7005:MapGroup|}(\"/ops\").MapGet(\"/a\", () => 1);", "lintel.admin.routes = /ops/**")]
    [InlineData("app.{|LNT7005:MapGet|}(\"/a\", () => 1).WithTags(\"ops\");", "lintel.admin.groups = ops")]
    [InlineData("app.MapGroup(\"/admin\").MapGet(\"/a\", () => 1);", "lintel.admin.routes = none")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(\"admin\").MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(\"Reader\", args[0]).MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").MapGet(\"/a\", () => 1).Guard(); }  static RouteHandlerBuilder Guard(this RouteHandlerBuilder it) => it; static void More() {", "lintel.auth.convention_methods = Guard")]
    [InlineData("app.MapGroup(\"/admin\").MapGet(\"/a\", () => 1);", "lintel.auth.fallback = required")]
    public Task The_settings_say_what_is_asked(string code, string options = "") => Reports(Program(code), Keyed + "\n" + options);

    [Fact]
    public Task Namespaces_are_settings_too() => Reports(Program("", "namespace Acme.Backoffice { using Microsoft.AspNetCore.Mvc; public class {|LNT7005:UsersController|} : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; } }"), Alone + "lintel.admin.namespaces = **.Backoffice.**");

    [Theory]
    [InlineData("options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireRole(\"boss\").Build();", false)]
    [InlineData("options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();", true)]
    public Task A_fallback_counts_by_what_it_requires(string code, bool isReported) => Reports(Program(isReported ? "app.{|LNT7005:MapGroup|}(\"/admin\").MapGet(\"/a\", () => 1);" : "app.MapGroup(\"/admin\").MapGet(\"/a\", () => 1);", $"static class Setup {{ static void Add(AuthorizationOptions options) {{ {code} }} }}"), Alone);

    [Theory]
    [InlineData("app.{|LNT7005:MapGroup|}(\"/admin\").RequireAuthorization(\"Admin\").MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(\"Admin\").ExcludeFromDescription().MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(\"Admin\").MapGet(\"/a\", () => 1).ExcludeFromDescription();")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(\"Admin\").WithGroupName(\"inside\").MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(\"Admin\").MapGet(\"/a\", (RequestDelegate)(it => Task.CompletedTask));")]
    [InlineData("app.MapGroup(\"/admin\").RequireAuthorization(\"Admin\").MapGet(\"/a\", () => 1).Hide(); } static RouteHandlerBuilder Hide(this RouteHandlerBuilder it) => it.ExcludeFromDescription(); static void More() {")]
    public Task What_is_in_the_public_document_is_reported(string code) => Reports(Program(code + Called, Document), Keyed);

    [Theory]
    [InlineData("[ApiController, Area(\"Admin\"), Authorize(\"Admin\"), Route(\"a\")] public class {|LNT7005:AController|} : ControllerBase { [HttpGet] public int Get() => 1; }")]
    [InlineData("[ApiController, Area(\"Admin\"), Authorize(\"Admin\"), Route(\"a\"), ApiExplorerSettings(IgnoreApi = true)] public class AController : ControllerBase { [HttpGet] public int Get() => 1; }")]
    [InlineData("[ApiExplorerSettings(IgnoreApi = true)] public class Base : ControllerBase { } [ApiController, Area(\"Admin\"), Authorize(\"Admin\"), Route(\"a\")] public class AController : Base { [HttpGet] public int Get() => 1; }")]
    [InlineData("[ApiController, Area(\"Admin\"), Authorize(\"Admin\"), Route(\"a\"), ApiExplorerSettings(GroupName = \"inside\")] public class AController : ControllerBase { [HttpGet] public int Get() => 1; }")]
    public Task A_controller_in_the_public_document_is_reported(string code) => Reports(Program("", Document + code), Keyed);

    [Theory]
    [InlineData(OpenApi + "static class Setup { static void Add(IServiceCollection services) => services.AddOpenApi(it => it.ShouldInclude = description => false); }")]
    [InlineData("")]
    public Task Where_no_document_is_made_or_it_chooses_nothing_is_said_of_it(string types) => Accepts(Program("app.MapGroup(\"/admin\").RequireAuthorization(\"Admin\").MapGet(\"/a\", () => 1);" + Called, types), Keyed);

    [Fact]
    public Task It_says_both_lacks_at_the_group() => Says(
        Program("var g = app.MapGroup(\"/api\").{|#0:MapGroup|}(\"/admin\"); g.{|#1:MapGet|}(\"/a\", () => 1); g.{|#2:MapPost|}(\"/a\", () => 1);" + Called, Document), SecurityRules.ExposedAdmin,
        "'/api/admin' is an admin endpoint but lacks policy 'Admin' and is in the public document; require policy 'Admin' and exclude it", Keyed);

    [Fact]
    public Task Without_a_policy_by_name_any_will_do() => Says(
        Program("app.{|#0:MapGet|}(\"/admin/a\", () => 1);"), SecurityRules.ExposedAdmin,
        "'GET /admin/a' is an admin endpoint but lacks a named policy or role; require a named policy or role and exclude it", Alone);

    [Theory]
    [InlineData("app.MapGroup(\"/admin\").MapGet(\"/a\", ; app.MapGroup(")]
    [InlineData("app.MapGroup(\"/admin\").WithTags(.MapGet(\"/a\", () => 1).RequireAuthorization(")]
    public Task Half_typed_code_is_survived(string code) => Survives(Program(code), Alone + "dotnet_diagnostic.LNT7005.severity = none");

    [Fact]
    public Task The_group_is_protected_and_hidden_at_once_and_comments_kept() => Fixes(
        Program("""
            var g = app.{|LNT7005:MapGroup|}("/admin"); // staff
                    g.MapGet("/a", () => 1);
                    app
                        .{|LNT7005:MapGroup|}("/internal").MapGroup("/jobs") // jobs
                        .WithTags("jobs")
                        .MapGet("/a", () => 1);
                    app.{|LNT7005:MapGet|}("/x/admin/b", () => 1);
            """ + "\n    " + Called, Names + Document),
        Program("""
            var g = app.MapGroup("/admin").RequireAuthorization(Policies.Admin).ExcludeFromDescription(); // staff
                    g.MapGet("/a", () => 1);
                    app
                        .MapGroup("/internal")
                        .RequireAuthorization(Policies.Admin)
                        .ExcludeFromDescription().MapGroup("/jobs") // jobs
                        .WithTags("jobs")
                        .MapGet("/a", () => 1);
                    app.MapGet("/x/admin/b", () => 1).RequireAuthorization(Policies.Admin).ExcludeFromDescription();
            """ + "\n    " + Called, Names + Document),
        Keyed);

    [Fact]
    public Task A_class_gets_attributes() => Fixes(
        Program("", Names + Document + """
            /// <summary>Users.</summary>
            [ApiController, Area("Admin")]
            [Route("a")]
            public class {|LNT7005:AController|} : ControllerBase
            {
                [HttpGet] public int Get() => 1;
            }
            """),
        Program("", Names + Document + """
            /// <summary>Users.</summary>
            [Authorize(Policies.Admin)]
            [ApiExplorerSettings(IgnoreApi = true)]
            [ApiController, Area("Admin")]
            [Route("a")]
            public class AController : ControllerBase
            {
                [HttpGet] public int Get() => 1;
            }
            """),
        Keyed);

    [Fact]
    public Task A_policy_that_has_no_constant_is_named_by_its_text() => Fixes(
        Program("app.{|LNT7005:MapGet|}(\"/admin/a\", () => 1);"), Program("app.MapGet(\"/admin/a\", () => 1).RequireAuthorization(\"Admin\");"), Keyed);

    [Fact]
    public Task Without_a_policy_by_name_the_constant_of_administration_is_taken() => Fixes(
        Program("app.{|LNT7005:MapGet|}(\"/admin/a\", () => 1);", Names), Program("app.MapGet(\"/admin/a\", () => 1).RequireAuthorization(Policies.Admin);", Names), Alone);

    [Theory]
    [InlineData("app.{|LNT7005:MapGet|}(\"/admin/a\", () => 1);")]
    [InlineData("app.{|LNT7005:MapGet|}(\"/admin/a\", () => 1).AllowAnonymous();")]
    public Task Where_nobody_knows_the_policy_nothing_is_offered(string code) => OffersNothing(Program(code), Alone);
}
