namespace Lintel.Endpoints;

public class LNT3005_UnversionedEndpoint() : RuleTest<EndpointAnalyzer>(Libraries.AspNetCore, Libraries.Extensions, Libraries.AspVersioning, Libraries.Carter)
{
    private static readonly string Alone = string.Join('\n', new EndpointAnalyzer().SupportedDiagnostics.Where(static it => it.Id != "LNT3005").Select(static it => $"dotnet_diagnostic.{it.Id}.severity = none"))
        + "\ndotnet_diagnostic.LNT3005.severity = warning\n";

    [Theory]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); app.{|LNT3005:MapGet|}(\"/b\", () => 1);")]
    [InlineData("app.MapGet(\"/api/v1.2/a\", () => 1); app.MapGroup(\"/api\").{|LNT3005:MapPost|}(\"/b\", () => 1);")]
    [InlineData("app.MapGet(\"/v{version:apiVersion}/a\", () => 1); app.{|LNT3005:MapMethods|}(\"/b\", new[] { \"PUT\" }, () => 1);")]
    [InlineData("app.NewVersionedApi().MapGet(\"/a\", () => 1); app.{|LNT3005:MapGet|}(\"/b\", () => 1);")]
    [InlineData("app.MapGet(\"/a\", () => 1).HasApiVersion(1); app.{|LNT3005:MapGet|}(\"/b\", () => 1);")]
    public Task An_endpoint_without_a_version_beside_one_that_has_one_is_reported(string code) => Reports(Program(code), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1); app.MapGet(\"/b\", () => 1);")] // nobody versions here
    [InlineData("app.MapGroup(\"/v1\").MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); app.MapGet(\"/b\", () => 1).HasApiVersion(2);")]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); app.MapGet(\"/b\", () => 1).IsApiVersionNeutral();")]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); var api = app.NewVersionedApi(\"B\"); api.MapGroup(\"/b\").MapGet(\"/\", () => 1);")]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); var b = app.MapGroup(\"/b\").HasApiVersion(1); b.MapGet(\"/\", () => 1);")]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); app.MapGet(\"/health\", () => 1); app.MapPost(\"/webhooks/stripe\", () => 1); app.MapGet(\"/openapi/all.json\", () => 1); app.MapFallback(() => 1);")]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); app.MapGet(args[0], () => 1);")]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); app.MapGet(\"/b\", () => 1).Add(builder => { });")]
    public Task A_version_may_be_said_in_many_ways_or_not_at_all(string code) => Accepts(Program(code), Alone);

    [Fact]
    public Task A_version_may_be_set_by_the_caller() => Reports(Program(
        "var web = WebApplication.CreateBuilder().Build(); web.MapGroup(\"/v1\").MapOrders(); web.MapUsers();",
        "static class Maps { public static void MapOrders(this IEndpointRouteBuilder routes) => routes.MapGet(\"/orders\", () => 1); public static void MapUsers(this IEndpointRouteBuilder routes) => routes.{|LNT3005:MapGet|}(\"/users\", () => 1); public static void MapUnseen(this IEndpointRouteBuilder routes) => routes.MapGet(\"/unseen\", () => 1); }"), Alone);

    [Fact]
    public Task Where_versions_are_asked_for_a_method_without_callers_is_judged_as_it_stands() => Reports(
        Program("", "public static class Maps { public static void MapOrders(this IEndpointRouteBuilder routes) => routes.{|LNT3005:MapGet|}(\"/orders\", () => 1); }"), Alone + "lintel.versioning.mode = url\n");

    [Fact]
    public Task Actions_are_versioned_by_route_or_attribute() => Reports(Program("", """
        [Route("api/v1/a")] public class AController : ControllerBase { [HttpGet] public int Get() => 1; }
        [ApiVersion("1.0"), Route("b")] public class BController : ControllerBase { [HttpGet] public int Get() => 1; }
        [ApiVersionNeutral, Route("c")] public class CController : ControllerBase { [HttpGet] public int Get() => 1; }
        [Route("d")] public class DController : ControllerBase { [HttpGet, MapToApiVersion("2.0")] public int Get() => 1; [HttpPost] public int {|LNT3005:Post|}() => 1; }
        public class EController : ControllerBase { public int Get() => 1; }
        """), Alone);

    [Fact]
    public Task Conventions_may_version_any_controller() => Accepts(Program("app.Services.GetHashCode();", """
        static class Setup { static void Add(IServiceCollection services) => services.AddSingleton(new Asp.Versioning.Conventions.VersionByNamespaceConvention()); }
        namespace Asp.Versioning.Conventions { public class VersionByNamespaceConvention { } }
        [Route("api/v1/a")] public class AController : ControllerBase { [HttpGet] public int Get() => 1; }
        [Route("b")] public class BController : ControllerBase { [HttpGet] public int Get() => 1; }
        """), Alone);

    [Theory]
    [InlineData("url", "app.{|LNT3005:MapGet|}(\"/a\", () => 1); app.{|LNT3005:MapGet|}(\"/b\", () => 1).HasApiVersion(1); app.MapGet(\"/v1/c\", () => 1);")]
    [InlineData("header", "app.{|LNT3005:MapGet|}(\"/v1/a\", () => 1); app.MapGet(\"/b\", () => 1).HasApiVersion(1);")]
    [InlineData("media", "app.{|LNT3005:MapGet|}(\"/v1/a\", () => 1); app.MapGet(\"/b\", () => 1).HasApiVersion(1);")]
    [InlineData("none", "app.MapGet(\"/v1/a\", () => 1); app.MapGet(\"/b\", () => 1);")]
    [InlineData("nonsense", "app.MapGet(\"/a\", () => 1);")]
    public Task The_mode_says_what_counts(string mode, string code) => Reports(Program(code), Alone + $"lintel.versioning.mode = {mode}\n");

    [Fact]
    public Task The_pattern_says_where_the_version_stands() => Reports(
        Program("app.MapGet(\"/api/v1/a\", () => 1); app.{|LNT3005:MapGet|}(\"/v1/b\", () => 1);"), Alone + "lintel.versioning.pattern = /api/{version}/**\n");

    [Fact]
    public Task It_names_the_route_and_one_that_has_a_version() => Says(
        Program("app.{|#0:MapGet|}(\"/b\", () => 1); app.MapGet(\"/v1/a\", () => 1);"), EndpointRules.UnversionedEndpoint,
        "'GET /b' has no version, unlike 'GET /v1/a'; put it under /**/{version}/** or add HasApiVersion", Alone);

    [Fact]
    public Task It_names_no_other_where_none_has_one() => Says(
        Program("app.{|#0:MapGet|}(\"/b\", () => 1);"), EndpointRules.UnversionedEndpoint,
        "'GET /b' has no version; put it under /**/{version}/**", Alone + "lintel.versioning.mode = url\n");

    [Theory]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); app.MapGet(\"/b, () => 1);")]
    [InlineData("app.MapGet(\"/v1/a\", () => 1); app.MapGet(, () => 1);")]
    public Task Half_typed_code_is_survived(string code) => Survives(Program(code), Alone);

    private static string Program(string statements, string types = "") => $$"""
        using Asp.Versioning;
        using Asp.Versioning.Builder;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;

        static class Start { static void Map(WebApplication app, string[] args) { {{statements}} } }
        {{types}}
        """;
}
