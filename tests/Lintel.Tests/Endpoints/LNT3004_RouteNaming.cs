namespace Lintel.Endpoints;

public class LNT3004_RouteNaming() : EndpointTest<RouteNamingFix>("LNT3004")
{
    [Theory]
    [InlineData("app.MapGet({|LNT3004:\"/UserItems\"|}, () => 1);")]
    [InlineData("app.MapGet({|LNT3004:\"/user_items\"|}, () => 1);")]
    [InlineData("app.MapGet({|LNT3004:\"/getUsers\"|}, () => 1);")]
    [InlineData("app.MapPost({|LNT3004:\"/orders/create\"|}, () => 1);")]
    [InlineData("var g = app.MapGroup({|LNT3004:\"/Orders\"|}); g.MapGet(\"/a\", () => 1); g.MapGet(\"/b\", () => 1);")]
    public Task A_segment_that_breaks_the_convention_is_reported(string code) => Reports(Program(code), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/user-items/{Id:int}/v1\", (int id) => 1);")]
    [InlineData("app.MapGet(\"/{**Slug}\", () => 1);")]
    [InlineData("app.MapGet(\"/robots.txt\", () => 1);")]
    [InlineData("app.MapGet(args[0], () => 1);")]
    [InlineData("app.MapGet(\"/Me\", () => 1);")]
    public Task What_keeps_it_or_is_exempt_is_accepted(string code) => Accepts(Program(code), Alone + "lintel.routes.exempt_segments = me");

    [Theory]
    [InlineData("[Route(\"api/[controller]\")] public class AController : ControllerBase { [HttpGet(\"[action]\")] public int Get() => 1; }")]
    public Task Tokens_are_left_alone(string code) => Accepts(Program("", code), Alone);

    [Fact]
    public Task The_case_is_the_team_s() => Reports(Program("app.MapGet({|LNT3004:\"/user-items\"|}, () => 1); app.MapGet(\"/userItems\", () => 1);"), Alone + "lintel.routes.case = camel");

    [Fact]
    public Task Collections_may_have_to_be_plural() => Says(Program("app.MapGet({|#0:\"/category/{id}\"|}, (int id) => 1); app.MapGet(\"/status\", () => 1);"), EndpointRules.RouteNaming, "Route segment 'category' is singular; use 'categories'", Alone + "lintel.routes.collections = plural");

    [Fact]
    public Task The_segment_is_renamed() => Fixes(Program("app.MapGet({|LNT3004:\"/api/GetUserItems/{id}\"|}, (int id) => 1);"), Program("app.MapGet(\"/api/user-items/{id}\", (int id) => 1);"), Alone);

    [Fact]
    public Task A_verb_alone_has_no_better_name() => OffersNothing(Program("app.MapPost({|LNT3004:\"/orders/create\"|}, () => 1);"), Alone);
}
