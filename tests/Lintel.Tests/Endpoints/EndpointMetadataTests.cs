namespace Lintel.Endpoints;

/// <summary>What attributes and chains say of the description of an endpoint: name, tags, group, versions, filters, rate limits, exclusion.</summary>
public class EndpointMetadataTests
{
    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).WithName(\"A\");", "A")]
    [InlineData("app.MapGet(\"/a\", [EndpointName(\"A\")] () => 1);", "A")]
    [InlineData("app.MapGet(\"/a\", () => 1).WithName(args[0]);", "")]
    [InlineData("app.MapGroup(\"/g\").MapGet(\"/a\", () => 1).Named();", "Inner")]
    [InlineData("app.MapGet(\"/a\", () => 1);", null)]
    public void The_operation_name_is_told(string statements, string? expected) => Assert.Equal(expected, EndpointMetadata.NameOf(Of(statements)));

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).WithTags(\"a\", \"b\");", "a,b")]
    [InlineData("app.MapGroup(\"/g\").WithTags(\"g\").MapGet(\"/a\", [Tags(\"a\")] () => 1).WithTags(\"g\");", "a,g")]
    [InlineData("app.MapGet(\"/a\", () => 1);", "")]
    public void Tags_are_told(string statements, string expected) => Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), EndpointMetadata.TagsOf(Of(statements)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).WithGroupName(\"v1\");", "v1")]
    [InlineData("app.MapGroup(\"/g\").WithGroupName(\"g\").MapGet(\"/a\", () => 1).WithGroupName(\"v1\");", "v1")]
    [InlineData("app.MapGroup(\"/g\").WithGroupName(\"g\").MapGet(\"/a\", () => 1);", "g")]
    [InlineData("app.MapGet(\"/a\", [EndpointGroupName(\"v1\")] () => 1);", "v1")]
    [InlineData("app.MapGet(\"/a\", () => 1);", null)]
    public void The_group_name_is_told(string statements, string? expected) => Assert.Equal(expected, EndpointMetadata.GroupNameOf(Of(statements)));

    [Theory]
    [InlineData("[ApiExplorerSettings(GroupName = \"b\")] public abstract class Base : ControllerBase { } [ApiExplorerSettings(GroupName = \"a\")] public class OrdersController : Base { [HttpGet(\"/o\")] public int Get() => 1; }", "a")]
    [InlineData("[ApiExplorerSettings(GroupName = \"b\")] public class OrdersController : ControllerBase { [HttpGet(\"/o\"), ApiExplorerSettings(GroupName = \"a\")] public int Get() => 1; }", "a")]
    [InlineData("[ApiExplorerSettings(GroupName = \"b\")] public abstract class Base : ControllerBase { } public class OrdersController : Base { [HttpGet(\"/o\")] public int Get() => 1; }", "b")]
    public void The_group_name_of_an_action_is_told(string types, string expected) => Assert.Equal(expected, EndpointMetadata.GroupNameOf(Assert.Single(EndpointShapes.OfTypes(types).Endpoints).Mounts[0]));

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1);", "no")]
    [InlineData("app.MapGet(\"/a\", () => 1).HasApiVersion(1);", "1")]
    [InlineData("app.MapGet(\"/a\", () => 1).HasApiVersion(1.0).HasApiVersion(2.5);", "1.0,2.5")]
    [InlineData("app.MapGet(\"/a\", () => 1).HasApiVersion(1, 2);", "1.2")]
    [InlineData("app.MapGet(\"/a\", () => 1).HasApiVersion(new Asp.Versioning.ApiVersion(2, 0));", "2.0")]
    [InlineData("var v = new Asp.Versioning.ApiVersion(1); app.MapGet(\"/a\", () => 1).HasApiVersion(v);", "...")]
    [InlineData("app.MapGroup(\"/g\").HasApiVersion(1).HasApiVersion(2).MapGet(\"/a\", () => 1).MapToApiVersion(2);", "2")]
    [InlineData("app.NewVersionedApi(\"Orders\").MapGroup(\"/g\").HasApiVersion(1).MapGet(\"/a\", () => 1);", "1")]
    [InlineData("var api = app.NewVersionedApi(); var g = api.MapGroup(\"/g\"); g.MapGet(\"/a\", () => 1);", "")]
    [InlineData("app.MapGet(\"/a\", () => 1).IsApiVersionNeutral();", "")]
    [InlineData("var set = app.NewApiVersionSet().HasApiVersion(new Asp.Versioning.ApiVersion(1, 0)).HasDeprecatedApiVersion(new Asp.Versioning.ApiVersion(0, 9)).ReportApiVersions().Build(); app.MapGet(\"/a\", () => 1).WithApiVersionSet(set);", "0.9,1.0")]
    [InlineData("var set = app.NewApiVersionSet().HasApiVersion(new Asp.Versioning.ApiVersion(1)).Build(); var g = app.MapGroup(\"/g\").WithApiVersionSet(set); g.MapGet(\"/a\", () => 1).MapToApiVersion(1);", "1")]
    [InlineData("app.MapGet(\"/a\", () => 1).WithApiVersionSet(Own.Set);", "...")]
    [InlineData("var g = app.MapGroup(\"/g\"); if (args.Length > 0) g.HasApiVersion(1); g.MapGet(\"/a\", () => 1);", "1...")]
    [InlineData("app.MapGet(\"/a\", () => 1).HasApiVersion(\"strange\");", "no")]
    public void Versions_are_told(string statements, string expected) => Assert.Equal(expected, Text(EndpointVersions.Of(Of(statements))));

    [Theory]
    [InlineData("[Asp.Versioning.ApiVersion(\"1.0\"), Asp.Versioning.ApiVersion(2.0)] public class OrdersController : ControllerBase { [HttpGet(\"/o\")] public int Get() => 1; }", "1.0,2.0")]
    [InlineData("[Asp.Versioning.ApiVersion(\"1.0\"), Asp.Versioning.ApiVersion(\"2.0\")] public class OrdersController : ControllerBase { [HttpGet(\"/o\"), Asp.Versioning.MapToApiVersion(\"2.0\")] public int Get() => 1; }", "2.0")]
    [InlineData("[Asp.Versioning.ApiVersionNeutral] public class OrdersController : ControllerBase { [HttpGet(\"/o\")] public int Get() => 1; }", "")]
    [InlineData("class ApiVersionAttribute : Attribute { } [ApiVersion] public class OrdersController : ControllerBase { [HttpGet(\"/o\")] public int Get() => 1; }", "no")]
    [InlineData("public class List : FastEndpoints.EndpointWithoutRequest { public override void Configure() { Get(\"/a\"); Version(3); } }", "3")]
    public void Versions_of_classes_are_told(string types, string expected) => Assert.Equal(expected, Text(EndpointVersions.Of(Assert.Single(EndpointShapes.OfTypes(types).Endpoints).Mounts[0])));

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).AddEndpointFilter<Timing>();", "Timing")]
    [InlineData("app.MapGroup(\"/g\").AddEndpointFilter(new Timing()).MapGet(\"/a\", () => 1);", "Timing")]
    [InlineData("app.MapGroup(\"/g\").AddEndpointFilter<RouteGroupBuilder, Timing>().MapGet(\"/a\", () => 1).AddEndpointFilter(async (context, next) => await next(context));", "Timing,?")]
    [InlineData("app.MapGet(\"/a\", () => 1).AddEndpointFilterFactory((context, next) => next);", "?")]
    public void Filters_are_told(string statements, string expected) => Assert.Equal(expected.Split(','), EndpointMetadata.FiltersOf(Of(statements)).Select(EndpointShapes.Short));

    [Fact]
    public void Filters_of_an_action_are_told() => Assert.Equal(
        ["ResponseCacheAttribute", "Checking"],
        EndpointMetadata.FiltersOf(Assert.Single(EndpointShapes.OfTypes("""
            class Checking : Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter { public void OnAuthorization(Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext context) { } }
            [ResponseCache(Duration = 1)] public class OrdersController : ControllerBase { [HttpGet("/o"), TypeFilter(typeof(Checking))] public int Get() => 1; }
            """).Endpoints).Mounts[0]).Select(EndpointShapes.Short));

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1);", false, null)]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireRateLimiting(\"r\");", true, "r")]
    [InlineData("app.MapGroup(\"/g\").RequireRateLimiting(\"r\").MapGet(\"/a\", () => 1).DisableRateLimiting();", false, null)]
    [InlineData("app.MapGroup(\"/g\").RequireRateLimiting(\"r\").MapGet(\"/a\", [Microsoft.AspNetCore.RateLimiting.EnableRateLimiting(\"s\")] () => 1);", true, "s")]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireRateLimiting(args[0]);", true, null)]
    public void Rate_limits_are_told(string statements, bool isLimited, string? policy) => Assert.Equal(new RateLimit(isLimited, policy), EndpointMetadata.RateLimitOf(Of(statements)));

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).ExcludeFromDescription();", true)]
    [InlineData("app.MapGroup(\"/g\").ExcludeFromDescription().MapGet(\"/a\", () => 1);", true)]
    [InlineData("app.MapGet(\"/a\", [ExcludeFromDescription] () => 1);", true)]
    [InlineData("app.MapGet(\"/a\", () => 1);", false)]
    public void Exclusion_is_told(string statements, bool expected) => Assert.Equal(expected, EndpointMetadata.IsExcluded(Of(statements)));

    [Theory]
    [InlineData("[ApiExplorerSettings(IgnoreApi = true)] public abstract class Base : ControllerBase { } public class OrdersController : Base { [HttpGet(\"/o\")] public int Get() => 1; }", true)]
    [InlineData("[ApiExplorerSettings(IgnoreApi = true)] public abstract class Base : ControllerBase { } [ApiExplorerSettings(IgnoreApi = false)] public class OrdersController : Base { [HttpGet(\"/o\")] public int Get() => 1; }", false)]
    public void Exclusion_of_an_action_is_told(string types, bool expected) => Assert.Equal(expected, EndpointMetadata.IsExcluded(Assert.Single(EndpointShapes.OfTypes(types).Endpoints).Mounts[0]));

    private static string Text(EndpointVersions versions) => versions.IsVersioned ? string.Join(',', versions.Names.Order(StringComparer.Ordinal)) + (versions.IsComplete ? "" : "...") : "no";

    private static Mount Of(string statements) => Assert.Single(EndpointShapes.OfProgram(statements, """
        class Timing : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        static class Own { public static Asp.Versioning.Builder.ApiVersionSet Set { get; set; } = null!; public static RouteHandlerBuilder Named(this RouteHandlerBuilder it) => it.WithName("Inner"); public static RouteHandlerBuilder HasApiVersion(this RouteHandlerBuilder it, string version) => it; }
        """).Endpoints).Mounts[0];
}
