namespace Lintel.Endpoints;

/// <summary>Source shapes of minimal APIs against the model that they must give.</summary>
public class MinimalReaderTests
{
    private const string Extensions = """
        static class Routes
        {
            public static void MapOrders(this IEndpointRouteBuilder routes) => routes.MapGet("/orders", () => 1);
            public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string name) => routes.MapGroup("/api/" + name).RequireAuthorization();
            public static IEndpointConventionBuilder MapItems(this IEndpointRouteBuilder routes)
            {
                var items = routes.MapGroup("/items");
                items.MapGet("/", () => 1);
                items.MapPost("/", () => 1).AllowAnonymous();
                return items;
            }
            public static RouteHandlerBuilder MapOne(this IEndpointRouteBuilder routes) => routes.MapGet("/one", () => 1).WithName("one");
            public static RouteHandlerBuilder Get(this IEndpointRouteBuilder routes, Delegate handler, string pattern) => routes.MapGet(pattern, handler).WithTags("wrapped");
            public static RouteHandlerBuilder GetAgain(this IEndpointRouteBuilder routes, Delegate work, string at) => routes.Get(work, at);
            public static TBuilder WithDefaults<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization().WithTags("x");
            public static void MapLoop(this IEndpointRouteBuilder routes, int depth) { routes.MapGet("/loop", () => 1); routes.MapLoop(depth - 1); }
            public static void MapNobody(this IEndpointRouteBuilder routes) => routes.MapGet("/nobody", () => 1);
        }
        """;

    [Theory]
    [InlineData("""app.MapGet("/orders", () => 1);""", "GET /orders")]
    [InlineData("""app.MapPost("orders/", () => 1);""", "POST /orders")]
    [InlineData("""app.MapPut("/orders/{id}", (int id) => 1);""", "PUT /orders/{id}")]
    [InlineData("""app.MapDelete("/", () => 1);""", "DELETE /")]
    [InlineData("""app.MapPatch("/a", () => 1);""", "PATCH /a")]
    [InlineData("""app.Map("/a", () => 1);""", "ANY /a")]
    [InlineData("""app.MapMethods("/a", new[] { "get", "HEAD" }, () => 1);""", "GET/HEAD /a")]
    [InlineData("""app.MapMethods("/a", ["OPTIONS"], () => 1);""", "OPTIONS /a")]
    [InlineData("""string[] verbs = ["GET"]; app.MapMethods("/a", verbs, () => 1);""", "GET /a")]
    [InlineData("""app.MapMethods("/a", args, () => 1);""", "? /a")]
    [InlineData("""app.MapGet("/a", (RequestDelegate)(context => Task.CompletedTask));""", "GET /a")]
    [InlineData("""app.MapGet(handler: () => 1, pattern: "/a");""", "GET /a")]
    [InlineData("""const string At = "/a"; app.MapGet(At + "/b", () => 1);""", "GET /a/b")]
    [InlineData("""const string At = "a"; app.MapGet($"/{At}/b", () => 1);""", "GET /a/b")]
    [InlineData("""app.MapGet(args[0], () => 1);""", "GET ?")]
    [InlineData("""app.MapGet("/a", () => 1).WithName("A").RequireAuthorization("p");""", "GET /a WithName RequireAuthorization")]
    [InlineData("""var a = app.MapGet("/a", () => 1); a.RequireAuthorization();""", "GET /a RequireAuthorization")]
    [InlineData("""EndpointRouteBuilderExtensions.MapGet(app, "/a", () => 1).WithTags("t");""", "GET /a WithTags")]
    [InlineData("""app.MapGet("/a", [Authorize] () => 1);""", "GET /a [Authorize]")]
    [InlineData("""app.MapGet("/a", Handlers.Get);""", "GET /a [AllowAnonymous]")]
    [InlineData("""[Authorize] int Local() => 1; app.MapGet("/a", Local);""", "GET /a [Authorize]")]
    [InlineData("""Delegate work = Handlers.Get; app.MapGet("/a", work);""", "GET /a [AllowAnonymous]")]
    [InlineData("""app.MapMethods("/a", [HttpMethods.Get, "PATCH"], () => 1);""", "GET/PATCH /a")]
    [InlineData("""app.MapMethods("/a", new List<string> { "GET" }, () => 1);""", "GET /a")]
    [InlineData("""app.MapFallback(() => 1);""", "ANY ?")]
    [InlineData("""app.MapFallback("/x/{**rest}", () => 1);""", "ANY /x/{**rest}")]
    [InlineData("""app.MapGet(requestDelegate: context => Task.CompletedTask, pattern: "/a");""", "GET /a")]
    [InlineData("""((IEndpointRouteBuilder)app).MapGet("/a", () => 1);""", "GET /a")]
    [InlineData("""app.MapGet("/a", new Func<int>(() => 1));""", "GET /a")]
    [InlineData("""app.MapGet("/a", async Task<IResult> (HttpContext context) => { await Task.Yield(); return Results.Ok(); }).WithMetadata(new TagsAttribute("t"));""", "GET /a WithMetadata")]
    [InlineData("""(app.MapGet("/a", () => 1)).AllowAnonymous();""", "GET /a AllowAnonymous")]
    [InlineData("""RoutingHttpExtensions.Nothing(); app.MapGet("/a", () => 1); static class RoutingHttpExtensions { public static void Nothing() { } }""", "GET /a")]
    public void One_call_is_read(string statements, string expected) => Is(statements, "static class Handlers { [AllowAnonymous] public static int Get() => 1; }", expected);

    [Theory]
    [InlineData("""app.MapGroup("/a").MapGet("/b", () => 1);""", "GET /a/b")]
    [InlineData("""var g = app.MapGroup("/a"); g.MapGet("/b", () => 1);""", "GET /a/b")]
    [InlineData("""var g = app.MapGroup("/a").RequireAuthorization(); g.MapGet("", () => 1);""", "GET /a RequireAuthorization")]
    [InlineData("""var g = app.MapGroup("/a"); g.MapGet("", () => 1); g.RequireAuthorization().WithTags("t");""", "GET /a RequireAuthorization WithTags")]
    [InlineData("""var g = app.MapGroup("/a"); var h = g.MapGroup("/b").WithTags("h"); g.AllowAnonymous(); h.MapGet("/c", () => 1);""", "GET /a/b/c AllowAnonymous WithTags")]
    [InlineData("""var g = app.MapGroup("/a"); if (args.Length > 0) { g = app.MapGroup("/b"); } g.MapGet("/c", () => 1);""", "GET ? [Unseen]")]
    [InlineData("""var g = args.Length > 0 ? app.MapGroup("/a") : app.MapGroup("/b"); g.MapGet("/c", () => 1);""", "GET ? [Unseen]")]
    [InlineData("""app.MapGroup(args[0]).MapGet("/c", () => 1);""", "GET ?")]
    [InlineData("""app.UseEndpoints(e => e.MapGet("/a", () => 1));""", "GET /a")]
    [InlineData("""app.UseEndpoints(e => { var g = e.MapGroup("/g"); g.MapGet("/a", () => 1).WithName("n"); });""", "GET /g/a WithName")]
    [InlineData("""void Map(RouteGroupBuilder g) { g.MapGet("/b", () => 1); } Map(app.MapGroup("/a"));""", "GET /a/b")]
    [InlineData("""void Map(RouteGroupBuilder g) { g.RequireAuthorization(); g.MapGet("/b", () => 1); } Map(app.MapGroup("/a"));""", "GET /a/b RequireAuthorization")]
    [InlineData("""var g = app.MapGroup("/a"); void Map() { g.MapGet("/b", () => 1); } g.WithTags("t"); Map();""", "GET /a/b WithTags")]
    public void Groups_are_composed(string statements, string expected) => Is(statements, "", expected);

    [Theory]
    [InlineData("""app.MapOrders();""", "GET /orders")]
    [InlineData("""app.MapGroup("/v1").RequireAuthorization().MapOrders();""", "GET /v1/orders RequireAuthorization")]
    [InlineData("""Routes.MapOrders(app);""", "GET /orders")]
    [InlineData("""app.MapOrders(); app.MapGroup("/v2").MapOrders();""", "GET /orders", "GET /v2/orders")]
    [InlineData("""app.MapApi("orders").MapGet("/x", () => 1);""", "GET /api/orders/x RequireAuthorization")]
    [InlineData("""app.MapItems().RequireAuthorization();""", "GET /items RequireAuthorization", "POST /items RequireAuthorization AllowAnonymous")]
    [InlineData("""app.MapOne().RequireAuthorization();""", "GET /one WithName RequireAuthorization")]
    [InlineData("""app.Get(() => 1, "/x");""", "GET /x WithTags")]
    [InlineData("""app.MapGroup("/g").Get(() => 1, "/x").AllowAnonymous();""", "GET /g/x WithTags AllowAnonymous")]
    [InlineData("""app.GetAgain(() => 1, "/x"); app.GetAgain(() => 2, "/y");""", "GET /x WithTags", "GET /y WithTags")]
    [InlineData("""app.MapGet("/x", () => 1).WithDefaults();""", "GET /x RequireAuthorization WithTags")]
    [InlineData("""app.MapGroup("/g").WithDefaults().MapGet("/x", () => 1);""", "GET /g/x RequireAuthorization WithTags")]
    [InlineData("""app.MapNobodyElse();""", "GET /nobody [NoCaller]")]
    public void Methods_are_followed_to_their_callers(string statements, params string[] expected) =>
        Assert.Equal(expected, Lines(statements, Extensions).Where(line => !line.Contains("NoCaller") || expected[0].Contains("NoCaller")).Where(line => !expected[0].Contains("NoCaller") || line.Contains("nobody")));

    [Theory]
    [InlineData("""app.Open("/x");""", "public RouteHandlerBuilder Open(string at) => routes.MapGet(at, () => 1).AllowAnonymous();", "GET /x AllowAnonymous")]
    [InlineData("""app.MapGroup("/g").Wrap(() => 1);""", "public RouteHandlerBuilder Wrap(Delegate handler) => routes.MapPost(\"/w\", handler);", "POST /g/w")]
    [InlineData("""app.Prefixed.MapGet("/x", () => 1);""", "public RouteGroupBuilder Prefixed => routes.MapGroup(\"/p\");", "GET ? [Unseen]")]
    public void Extension_members_are_followed(string statements, string member, string expected)
    {
        Needs.CSharp(14);
        Assert.Equal([expected], Lines(statements, $"static class Members {{ extension(IEndpointRouteBuilder routes) {{ {member} }} }}"));
    }

    [Fact]
    public void A_convention_in_an_extension_block_is_followed()
    {
        Needs.CSharp(14);
        Assert.Equal(["GET /a RequireAuthorization"], Lines("""app.MapGet("/a", () => 1).Guarded();""", "static class Members { extension(RouteHandlerBuilder builder) { public RouteHandlerBuilder Guarded() => builder.RequireAuthorization(); } }"));
    }

    [Theory]
    [InlineData("interface IEndpoint { static abstract void Map(IEndpointRouteBuilder app); } class Orders : IEndpoint { public static void Map(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1).AllowAnonymous(); }", "GET /a AllowAnonymous [Abstraction]")]
    [InlineData("interface IEndpoint { static abstract void Map(IEndpointRouteBuilder app); } class Orders : IEndpoint { public static void Map(IEndpointRouteBuilder app) => app.MapGroup(\"/o\").RequireAuthorization().MapGet(\"/a\", () => 1); } static class All { static void Add<T>(WebApplication app) where T : IEndpoint => T.Map(app); }", "GET /o/a RequireAuthorization [Abstraction]")]
    [InlineData("partial class Orders { public static partial void Map(IEndpointRouteBuilder app); } partial class Orders { public static partial void Map(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); } static class Host { static void Run(WebApplication app) => Orders.Map(app); }", "GET /a [NoCaller]")]
    [InlineData("static class Host { static void Run(WebApplication app) { var group = app.MapGroup(\"/g\"); group.MapGet(\"/a\", Get); } [Authorize] static int Get() => 1; }", "GET /g/a [Authorize] [NoCaller]")]
    [InlineData("[Authorize] static class Host { static void Run(WebApplication app) => app.MapGet(\"/a\", Get); static int Get() => 1; }", "GET /a [NoCaller]")]
    [InlineData("static class Host { static void Run<TBuilder>(TBuilder app) where TBuilder : IEndpointRouteBuilder => app.MapGet(\"/a\", () => 1); static void All(WebApplication app) => Run(app.MapGroup(\"/g\")); }", "GET /g/a [NoCaller]")]
    [InlineData("class Api(WebApplication app) { public void Map() => app.MapGet(\"/a\", () => 1); }", "GET /a")]
    [InlineData("static class Host { static readonly string Base = \"/v1\"; static void Run(WebApplication app) => app.MapGet(Base + \"/a\", () => 1); }", "GET /v1/a [NoCaller]")]
    [InlineData("static class Host { static string Base { get; set; } = \"/v1\"; static void Run(WebApplication app) => app.MapGet(Base + \"/a\", () => 1); }", "GET ? [NoCaller]")]
    [InlineData("static class Host { static void Run(WebApplication app) { foreach (var at in new[] { \"/a\", \"/b\" }) app.MapGet(at, () => 1); } }", "GET ? [NoCaller]")]
    public void Classes_of_endpoints_are_read(string types, string expected) => Assert.Equal([expected], EndpointShapes.Lines(EndpointShapes.OfTypes(types)));

    [Fact]
    public void Generated_code_maps_nothing_to_report_but_says_what_holds()
    {
        var model = EndpointShapes.OfFiles(
            ("/Orders.cs", "public partial class Orders { public static void Map(WebApplication app) => app.MapGet(\"/a\", Get); public static partial int Get(); }"),
            ("/Orders.g.cs", "public partial class Orders { [Authorize] public static partial int Get() => 1; public static void MapMore(WebApplication app) => app.MapGet(\"/b\", () => 1); }"));
        Assert.Equal(["GET /a [Authorize] [NoCaller]"], EndpointShapes.Lines(model));
    }

    [Fact]
    public void Code_under_a_directive_is_read_as_it_is_compiled() =>
        Assert.Equal(["GET /b"], Lines("\n#if NET48\napp.MapGet(\"/a\", () => 1);\n#else\napp.MapGet(\"/b\", () => 1);\n#endif\n", ""));

    [Fact]
    public void An_alias_is_seen_through() => Assert.Equal(
        ["GET /a [Authorize] [NoCaller]"],
        EndpointShapes.Lines(EndpointShapes.OfFiles(("/Orders.cs", "using Guard = Microsoft.AspNetCore.Authorization.AuthorizeAttribute; using Maps = Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions; static class Orders { static void Run(WebApplication app) => Maps.MapGet(app, \"/a\", [Guard] () => nameof(Orders)); }"))));

    [Theory]
    [InlineData("static class Own { public static void MapGet(this WebApplication app, string at, Func<int> work) { } } static class Host { static void Run(WebApplication app) => Own.MapGet(app, \"/a\", () => 1); }")]
    [InlineData("static class Host { static void Run(WebApplication app) { app.MapHealthChecks(\"/h\"); app.MapControllers(); } }")]
    [InlineData("static class Host { static string Run() => nameof(EndpointRouteBuilderExtensions.MapGet); }")]
    public void What_maps_no_endpoint_is_not_read(string types) => Assert.Empty(EndpointShapes.OfTypes(types).Endpoints);

    [Fact]
    public void A_method_that_calls_itself_is_followed_to_an_end() =>
        Assert.Contains(Lines("app.MapLoop(3);", Extensions), static line => line.StartsWith("GET /loop", StringComparison.Ordinal));

    [Theory]
    [InlineData("interface IMaps { void Map(IEndpointRouteBuilder app); } class Orders : IMaps { public void Map(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); }", "GET /a [Abstraction]")]
    [InlineData("interface IMaps { void Map(IEndpointRouteBuilder app); } class Orders : IMaps { public void Map(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1).RequireAuthorization(); }", "GET /a RequireAuthorization [Abstraction]")]
    [InlineData("abstract class Maps { public abstract void Map(IEndpointRouteBuilder app); } class Orders : Maps { public override void Map(IEndpointRouteBuilder app) => app.MapGroup(\"/g\").MapGet(\"/a\", () => 1); }", "GET /g/a [Abstraction]")]
    [InlineData("class Orders(IEndpointRouteBuilder app) { readonly RouteGroupBuilder group = app.MapGroup(\"/g\"); public void Map() => group.MapGet(\"/a\", () => 1); }", "GET ? [Unseen]")]
    [InlineData("class Orders { RouteGroupBuilder? group; public void Map() => group!.MapGet(\"/a\", () => 1); }", "GET ? [Unseen]")]
    [InlineData("static class Orders { public static void Map(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); public static Action<IEndpointRouteBuilder> All = Map; }", "GET ? [Unseen]")]
    public void Who_calls_decides(string types, string expected) => Assert.Equal([expected], EndpointShapes.Lines(EndpointShapes.OfTypes(types)));

    [Theory]
    [InlineData("public class Orders : Carter.ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); }", "GET /a")]
    [InlineData("public class Orders : Carter.CarterModule { public Orders() : base(\"/o\") { RequireAuthorization(); } public override void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); }", "GET /o/a RequireAuthorization")]
    [InlineData("public class Orders : Carter.ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); } static class Host { static void Run(WebApplication app) => Carter.CarterExtensions.MapCarter(app.MapGroup(\"/api\").RequireAuthorization()); }", "GET /api/a RequireAuthorization [NoCaller]")]
    [InlineData("public class Orders() : Carter.CarterModule(\"/o\") { public override void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); } static class Host { static void Run(WebApplication app) => Carter.CarterExtensions.MapCarter(app.MapGroup(\"/api\")); }", "GET /api/o/a [NoCaller]")]
    public void Carter_calls_its_modules(string types, string expected)
    {
        Needs.Library(Libraries.Carter);
        Assert.Equal([expected], EndpointShapes.Lines(EndpointShapes.OfTypes(types)));
    }

    [Fact]
    public void A_module_of_Carter_is_told_from_minimal_APIs()
    {
        Needs.Library(Libraries.Carter);
        var model = EndpointShapes.OfTypes("public class Orders : Carter.ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(\"/a\", () => 1); }");
        Assert.Equal(EndpointKind.Carter, Assert.Single(model.Endpoints).Kind);
    }

    [Theory]
    [InlineData("app.MapGet(")]
    [InlineData("app.MapGet(\"/a\")")]
    [InlineData("app.MapGet(\"/a\", Missing);")]
    [InlineData("var g = g.MapGroup(\"/a\"); g.MapGet(\"/b\", () => 1);")]
    [InlineData("Unknown.MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/a\").MapGet(\"/b\", x => x.Nothing).;")]
    public void Half_typed_code_is_survived(string statements) => Assert.NotNull(EndpointShapes.OfProgram(statements));

    [Fact]
    public void A_style_that_is_not_asked_for_is_not_read() =>
        Assert.Empty(EndpointShapes.OfProgram("app.MapGet(\"/a\", () => 1);", "", ("lintel.endpoints.kinds", "controllers")).Endpoints);

    private static void Is(string statements, string types, string expected) => Assert.Equal([expected], Lines(statements, types));

    private static IEnumerable<string> Lines(string statements, string types) => EndpointShapes.Lines(EndpointShapes.OfProgram(statements, types));
}
