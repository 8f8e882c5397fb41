namespace Lintel.Endpoints;

/// <summary>Who may call an endpoint, by all that code can say of it: attributes, chains, groups, set-up code, and what only another place knows.</summary>
public class AuthorizationReaderTests
{
    private const string Map = "app.MapGet(\"/a\", () => 1)";

    [Theory]
    [InlineData(Map + ";", "None")]
    [InlineData(Map + ".RequireAuthorization();", "Required")]
    [InlineData(Map + ".RequireAuthorization(\"p\", \"q\");", "Required p q")]
    [InlineData(Map + ".RequireAuthorization(args);", "Required ...")]
    [InlineData(Map + ".RequireAuthorization(policy => policy.RequireRole(\"r\"));", "Required ...")]
    [InlineData(Map + ".RequireAuthorization(new AuthorizeAttribute { Roles = \"r\" });", "Required ...")]
    [InlineData(Map + ".AllowAnonymous();", "Anonymous")]
    [InlineData("app.MapGet(\"/a\", [Authorize(\"p\", Roles = \"r, s\")] () => 1);", "Required r s p")]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization(\"g\").MapGet(\"/a\", () => 1).RequireAuthorization(\"p\");", "Required g p")]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization().MapGet(\"/a\", () => 1).AllowAnonymous();", "Anonymous")]
    [InlineData("app.MapGroup(\"/g\").AllowAnonymous().MapGet(\"/a\", () => 1).RequireAuthorization();", "Anonymous")]
    [InlineData(Map + ".WithName(\"n\").WithTags(\"t\").Produces(200).DisableAntiforgery().CacheOutput().RequireRateLimiting(\"r\").RequireCors(\"c\").RequireHost(\"h\");", "None")]
    [InlineData(Map + ".Add(builder => { });", "Unknown")]
    [InlineData(Map + ".AddEndpointFilter<RouteHandlerBuilder, Silent>();", "None")]
    [InlineData(Map + ".AddEndpointFilter<Guarding>();", "Unknown")]
    [InlineData(Map + ".AddEndpointFilter(new Guarding());", "Unknown")]
    [InlineData(Map + ".WithMetadata(new AuthorizeAttribute(\"p\"));", "Required ...")]
    [InlineData(Map + ".WithMetadata(new AllowAnonymousAttribute());", "Anonymous")]
    [InlineData(Map + ".WithMetadata(args);", "Unknown")]
    public void What_is_said_of_an_endpoint_decides(string statements, string expected) => Assert.Equal([expected], Of(statements));

    [Theory]
    [InlineData("var all = new List<RouteGroupBuilder>(); var g = app.MapGroup(\"/g\"); all.Add(g); g.MapGet(\"/a\", () => 1); all.ForEach(it => it.RequireAuthorization());")]
    [InlineData("var g = app.MapGroup(\"/g\"); RouteGroupBuilder[] all = [g]; g.MapGet(\"/a\", () => 1); foreach (var it in all) it.RequireAuthorization();")]
    [InlineData("var all = new[] { app.MapGet(\"/a\", () => 1) }; foreach (var it in all) it.RequireAuthorization();")]
    [InlineData("RouteHandlerBuilder[] all = [app.MapGet(\"/a\", () => 1)]; foreach (var it in all) it.RequireAuthorization();")]
    [InlineData("var all = new List<RouteHandlerBuilder> { app.MapGet(\"/a\", () => 1) }; foreach (var it in all) it.RequireAuthorization();")]
    [InlineData("var all = new Dictionary<string, RouteHandlerBuilder> { [\"a\"] = app.MapGet(\"/a\", () => 1) }; all[\"a\"].RequireAuthorization();")]
    [InlineData("var all = new Dictionary<string, RouteGroupBuilder> { { \"g\", app.MapGroup(\"/g\") } }; all[\"g\"].MapGet(\"/a\", () => 1);")]
    [InlineData("var held = new Held { Group = app.MapGroup(\"/g\") }; held.Group = app.MapGroup(\"/h\"); held.Group.MapGet(\"/a\", () => 1);")]
    [InlineData("var held = new Held(); var g = app.MapGroup(\"/g\"); held.Group = g; g.MapGet(\"/a\", () => 1); held.Group.RequireAuthorization();")]
    [InlineData("var (g, h) = (app.MapGroup(\"/g\"), app.MapGroup(\"/h\")); g.MapGet(\"/a\", () => 1);")]
    [InlineData("var pair = (app.MapGet(\"/a\", () => 1), 1); pair.Item1.RequireAuthorization();")]
    [InlineData("foreach (var it in Maps(app)) it.RequireAuthorization(); static IEnumerable<RouteHandlerBuilder> Maps(WebApplication app) { yield return app.MapGet(\"/a\", () => 1); }")]
    [InlineData("args.Select(it => app.MapGet(\"/a\", () => 1)).ToList().ForEach(it => it.RequireAuthorization());")]
    [InlineData("Func<RouteHandlerBuilder> map = () => app.MapGet(\"/a\", () => 1); map().RequireAuthorization();")]
    [InlineData("(args.Length > 0 ? app.MapGet(\"/a\", () => 1) : null)?.RequireAuthorization();")]
    [InlineData("var g = app.MapGroup(\"/g\"); _ = args.Length > 0 ? g.RequireAuthorization() : g; g.MapGet(\"/a\", () => 1);")]
    [InlineData("var g = app.MapGroup(\"/g\"); var h = args.Length > 0 ? g.RequireAuthorization() : g; h.MapGet(\"/a\", () => 1);")]
    [InlineData("var g = app.MapGroup(\"/g\"); g = args.Length switch { 0 => g, _ => g.RequireAuthorization() }; g.MapGet(\"/a\", () => 1);")]
    [InlineData("RouteGroupBuilder? g = app.MapGroup(\"/g\"); g?.RequireAuthorization(); g.MapGet(\"/a\", () => 1);")]
    [InlineData("var g = app.MapGroup(\"/g\"); foreach (var it in args) g.RequireAuthorization(it); g.MapGet(\"/a\", () => 1);")]
    [InlineData("var g = app.MapGroup(\"/g\"); if (args.Length > 0) g.AllowAnonymous(); g.MapGet(\"/a\", () => 1);")]
    public void A_builder_that_is_decided_elsewhere_or_perhaps_is_unknown(string statements) => Assert.Equal(["Unknown"], Of(statements));

    [Theory]
    [InlineData("var g = app.MapGroup(\"/g\"); g.MapGet(\"/a\", () => 1); Later(); void Later() => g.RequireAuthorization();", "Required")]
    [InlineData("RouteHandlerBuilder Get() => app.MapGet(\"/a\", () => 1); Get().RequireAuthorization();", "Required")]
    [InlineData("RouteHandlerBuilder Get() => app.MapGet(\"/a\", () => 1); Get();", "None")]
    [InlineData("RouteHandlerBuilder Get() => app.MapGet(\"/a\", () => 1); Get().RequireAuthorization(); Get();", "Unknown")]
    [InlineData("Held.Shared = app.MapGroup(\"/g\"); Held.Shared!.MapGet(\"/a\", () => 1); Held.Shared!.RequireAuthorization();", "Required")]
    [InlineData("Held.Shared = app.MapGroup(\"/g\"); Held.Shared!.MapGet(\"/a\", () => 1);", "None")]
    [InlineData("var held = new Held { Group = app.MapGroup(\"/g\") }; held.Group.MapGet(\"/a\", () => 1); held.Group.RequireAuthorization();", "Required")]
    [InlineData("var held = new Held { Group = app.MapGroup(\"/g\") }; held.Group.MapGet(\"/a\", () => 1);", "None")]
    [InlineData("app.MapGet(\"/a\", () => 1).Chosen(args.Length > 0);", "Unknown")]
    public void A_builder_is_followed_to_where_it_is_decided(string statements, string expected) => Assert.Equal([expected], Of(statements));

    [Theory]
    [InlineData("new Api(app).Map().RequireAuthorization();", "class Api(WebApplication app) { public RouteHandlerBuilder Map() => app.MapGet(\"/a\", () => 1); }", "Required")]
    [InlineData("new Api(app).Map();", "class Api(WebApplication app) { public RouteHandlerBuilder Map() => app.MapGet(\"/a\", () => 1); }", "None")]
    [InlineData("new Api(app).Map();", "class Api(WebApplication app) { readonly RouteGroupBuilder group = app.MapGroup(\"/g\"); public void Map() => group.MapGet(\"/a\", () => 1); void Guard() => group.RequireAuthorization(); }", "Required")]
    [InlineData("new Api(app).Map();", "class Api { readonly RouteGroupBuilder group; public Api(WebApplication app) { group = app.MapGroup(\"/g\"); } public void Map() => group.MapGet(\"/a\", () => 1); }", "None")]
    [InlineData("new Api(app.MapGroup(\"/g\").RequireAuthorization()).Map();", "class Api(IEndpointRouteBuilder routes) { public void Map() => routes.MapGet(\"/a\", () => 1); }", "Unknown")]
    public void A_builder_in_a_class_is_followed(string statements, string types, string expected) => Assert.Equal([expected], Of(statements, types));

    [Theory]
    [InlineData("o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();", "Required ...")]
    [InlineData("o.FallbackPolicy = o.DefaultPolicy;", "Required ...")]
    [InlineData("o.FallbackPolicy = null;", "None")]
    [InlineData("o.FallbackPolicy = null!;", "None")]
    [InlineData("o.FallbackPolicy = default;", "None")]
    [InlineData("if (o.FallbackPolicy is null) { }", "None")]
    [InlineData("o.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();", "None")]
    public void The_fallback_policy_decides_unless_it_is_none(string setting, string expected) => Assert.Equal(
        [expected], Of(Map + ";", $"static class Setup {{ static void Add(IServiceCollection services) => services.AddAuthorization(o => {{ {setting} }}); }}"));

    [Theory]
    [InlineData("SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())", "Required ...")]
    [InlineData("SetFallbackPolicy(policy: null)", "None")]
    [InlineData("SetFallbackPolicy(null)", "None")]
    public void The_builder_of_policies_sets_it_too(string call, string expected) => Assert.Equal(
        [expected], Of(Map + ";", $"static class Setup {{ static void Add(IServiceCollection services) => services.AddAuthorizationBuilder().{call}; }}"));

    [Theory]
    [InlineData("Task.FromResult<AuthorizationPolicy?>(null)", "None")]
    [InlineData("Other.GetFallbackPolicyAsync()", "None")]
    [InlineData("Task.FromResult<AuthorizationPolicy?>(Make())", "Unknown")]
    public void A_provider_of_policies_may_give_one(string given, string expected) => Assert.Equal(
        [expected], Of(Map + ";", $"abstract class Policies : IAuthorizationPolicyProvider {{ public abstract Task<AuthorizationPolicy> GetDefaultPolicyAsync(); public abstract Task<AuthorizationPolicy?> GetPolicyAsync(string name); public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => {given}; protected abstract AuthorizationPolicy Make(); protected abstract IAuthorizationPolicyProvider Other {{ get; }} }}"));

    [Theory]
    [InlineData("app.MapControllers();", "None", "Required p")]
    [InlineData("app.MapControllers().RequireAuthorization();", "Required", "Required p")]
    [InlineData("app.MapControllers().RequireAuthorization(\"all\");", "Required all", "Required all p")]
    [InlineData("app.MapGroup(\"/g\").RequireAuthorization(\"all\").MapControllers();", "Required all", "Required all p")]
    [InlineData("var all = app.MapControllers(); all.RequireAuthorization();", "Required", "Required p")]
    [InlineData("app.MapControllers().AllowAnonymous();", "Anonymous", "Anonymous p")]
    [InlineData("if (args.Length > 0) app.MapControllers().AllowAnonymous(); else app.MapControllers();", "Unknown", "Required p")]
    [InlineData("if (args.Length > 0) app.MapControllers().RequireAuthorization(); else app.MapControllers();", "Unknown", "Required p")]
    [InlineData("var all = app.MapControllers(); if (args.Length > 0) all.AllowAnonymous();", "Unknown", "Required p")]
    [InlineData("app.MapControllers().Add(builder => { });", "Unknown", "Required p")]
    [InlineData("app.MapControllerRoute(\"default\", \"{controller}/{action}\").RequireAuthorization(\"all\");", "Required all", "Required all p")]
    public void The_mapping_of_controllers_holds_for_all_actions(string statements, params string[] expected) => Assert.Equal(
        expected, Of(statements, "public class OrdersController : ControllerBase { [HttpGet(\"/o\")] public int Get() => 1; [HttpPost(\"/o\"), Authorize(\"p\")] public int Add() => 1; }"));

    [Theory]
    [InlineData("o.Filters.Add(new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter());", "Required ...")]
    [InlineData("o.Filters.Add<Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter>();", "Required ...")]
    [InlineData("o.Filters.Add(typeof(Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter));", "Required ...")]
    [InlineData("o.Filters.Insert(0, new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter(\"p\"));", "Required ...")]
    [InlineData("var filter = new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter(); o.Filters.Add(filter);", "Required ...")]
    [InlineData("if (o.MaxIAsyncEnumerableBufferLimit > 1) { o.Filters.Add(new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter()); }", "Unknown")]
    [InlineData("var filter = new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter();", "None")]
    [InlineData("o.Filters.Insert(0, new Checking());", "Unknown")]
    [InlineData("o.Filters.Add<Checking>();", "Unknown")]
    [InlineData("o.Filters.Add<Timing>();", "None")]
    [InlineData("o.Filters.Add(new ProducesAttribute(\"application/json\"));", "None")]
    [InlineData("o.Filters.Add(new ServiceFilterAttribute(typeof(Timing)));", "Unknown")]
    [InlineData("var all = o.Filters; all.Add(new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter());", "Unknown")]
    [InlineData("o.Conventions.Add(new Convention());", "Unknown")]
    [InlineData("o.Conventions.Add(new Microsoft.AspNetCore.Mvc.ApplicationModels.RouteTokenTransformerConvention(null!));", "None")]
    public void The_options_of_MVC_speak_for_actions_alone(string setting, string expected) => Assert.Equal(
        ["None", expected],
        Of(Map + ";", $$"""
            public class OrdersController : ControllerBase { [HttpGet("/o")] public int Get() => 1; }
            class Timing : Microsoft.AspNetCore.Mvc.Filters.IActionFilter { public void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) { } public void OnActionExecuted(Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext context) { } }
            class Checking : Microsoft.AspNetCore.Mvc.Filters.IActionFilter { public void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) { if (context.HttpContext.User.Identity is null) context.Result = new ForbidResult(); } public void OnActionExecuted(Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext context) { } }
            class Convention : Microsoft.AspNetCore.Mvc.ApplicationModels.IApplicationModelConvention { public void Apply(Microsoft.AspNetCore.Mvc.ApplicationModels.ApplicationModel application) { } }
            static class Setup { static void Add(IServiceCollection services) => services.AddControllers(o => { {{setting}} }); }
            """));

    [Theory]
    [InlineData("[ServiceFilter(typeof(Checking))]", "Unknown")]
    [InlineData("[TypeFilter<Checking>]", "Unknown")]
    [InlineData("[Mine]", "Unknown")]
    [InlineData("[Missing]", "Unknown")]
    [InlineData("[ResponseCache(Duration = 1), RequireHttps, Produces(\"application/json\"), Microsoft.AspNetCore.RateLimiting.EnableRateLimiting(\"r\")]", "None")]
    [InlineData("[Authorize(AuthenticationSchemes = \"s\")]", "Required")]
    [InlineData("[Own(\"p\")]", "Required p ...")]
    public void Attributes_of_an_action_decide(string attributes, string expected) => Assert.Equal(
        [expected],
        EndpointShapes.Access(EndpointShapes.OfTypes($$"""
            class Checking : Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter { public void OnAuthorization(Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext context) { } }
            class MineAttribute : Attribute, Microsoft.AspNetCore.Mvc.Filters.IAsyncActionFilter { public Task OnActionExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.ActionExecutionDelegate next) => next(); }
            class OwnAttribute : AuthorizeAttribute { public OwnAttribute(string name) { Policy = "x" + name; } }
            public class OrdersController : ControllerBase { [HttpGet("/o")] {{attributes}} public int Get() => 1; }
            """)));

    [Theory]
    [InlineData("", "Required")]
    [InlineData("AllowAnonymous();", "Anonymous")]
    [InlineData("Policies(\"p\"); Roles(\"r\");", "Required p r")]
    [InlineData("AllowAnonymous(FastEndpoints.Http.POST);", "Unknown")]
    [InlineData("if (DateTime.MinValue.Year == 1) AllowAnonymous();", "Unknown")]
    public void FastEndpoints_are_closed_unless_they_say_otherwise(string configure, string expected) => Assert.Equal(
        [expected], EndpointShapes.Access(EndpointShapes.OfTypes($"public class List : FastEndpoints.EndpointWithoutRequest {{ public override void Configure() {{ Get(\"/a\"); {configure} }} public override Task HandleAsync(CancellationToken ct) => Task.CompletedTask; }}")));

    [Fact]
    public void Modules_of_Carter_on_a_group_have_what_the_group_has()
    {
        Needs.Library(Libraries.Carter);
        Assert.Equal(["Required p"], Of(
            "Carter.CarterExtensions.MapCarter(app.MapGroup(\"/api\").RequireAuthorization(\"p\"));",
            "public class Orders : Carter.ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); }"));
    }

    private static IEnumerable<string> Of(string statements, string types = "") => EndpointShapes.Access(EndpointShapes.OfProgram(statements, types + Types));

    private const string Types = """

        class Held { public RouteGroupBuilder? Group { get; set; } public static RouteGroupBuilder? Shared; }
        class Silent : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        class Guarding : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => context.HttpContext.User.IsInRole("r") ? next(context) : default; }
        static class Choosing { public static RouteHandlerBuilder Chosen(this RouteHandlerBuilder it, bool open) { if (!open) it.RequireAuthorization(); return it; } }
        """;
}
