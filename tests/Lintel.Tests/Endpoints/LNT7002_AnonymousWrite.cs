namespace Lintel.Endpoints;

public class LNT7002_AnonymousWrite() : EndpointTest<AnonymousWriteFix>("LNT7002")
{
    [Theory]
    [InlineData("app.MapPost(\"/a\", () => 1).{|LNT7002:AllowAnonymous|}();")]
    [InlineData("app.MapGroup(\"/g\").AllowAnonymous().{|LNT7002:MapDelete|}(\"/a\", () => 1);")]
    [InlineData("app.MapMethods(\"/a\", new[] { \"GET\", \"PUT\" }, () => 1).{|LNT7002:AllowAnonymous|}();")]
    public Task A_write_that_anybody_may_do_is_reported(string code) => Reports(Program(code), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).AllowAnonymous();")]
    [InlineData("app.MapPost(\"/a\", () => 1).RequireAuthorization();")]
    [InlineData("app.MapPost(args[0], () => 1).AllowAnonymous();")]
    [InlineData("app.MapPost(\"/a\", () => 1);")]
    [InlineData("app.MapPost(\"/login\", () => 1).AllowAnonymous();")]
    [InlineData("app.MapPost(\"/webhooks/stripe\", () => 1).AllowAnonymous();")]
    public Task What_reads_or_is_listed_is_accepted(string code) => Accepts(Program(code), Alone + "lintel.auth.anonymous_routes = /login, /webhooks/**");

    [Theory]
    [InlineData("public class AController : ControllerBase { [{|LNT7002:AllowAnonymous|}, HttpPost(\"/a\")] public int Add() => 1; }")]
    [InlineData("[AllowAnonymous] public class AController : ControllerBase { [HttpPost(\"/a\")] public int {|LNT7002:Add|}() => 1; }")]
    [InlineData("class OpenAttribute : AllowAnonymousAttribute { } public class AController : ControllerBase { [{|LNT7002:Open|}, HttpPost(\"/a\")] public int Add() => 1; }")]
    public Task An_action_that_anybody_may_call_is_reported(string code) => Reports(Program("", code), Alone);

    [Fact]
    public Task It_names_the_group_that_says_so() => Says(Program("app.MapGroup(\"/g\").AllowAnonymous().{|#0:MapDelete|}(\"/a\", () => 1);"), SecurityRules.AnonymousWrite, "'DELETE /g/a' changes data for anonymous callers, as group '/g' allows; require authorization, or list the route in lintel.auth.anonymous_routes", Alone);

    [Fact]
    public Task The_permission_is_taken_from_a_list() => Fixes(Program("", "public class AController : ControllerBase { [{|LNT7002:AllowAnonymous|}, HttpPost(\"/a\")] public int Add() => 1; }"), Program("", "public class AController : ControllerBase { [HttpPost(\"/a\")] public int Add() => 1; }"), Alone);

    [Fact]
    public Task The_permission_is_taken_from_a_builder() => Fixes(Program("app.MapPost(\"/a\", () => 1).{|LNT7002:AllowAnonymous|}().WithName(\"a\"); // adds\n"), Program("app.MapPost(\"/a\", () => 1).WithName(\"a\"); // adds\n"), Alone);

    [Fact]
    public Task What_a_group_allows_is_left_to_the_reader() => OffersNothing(Program("app.MapGroup(\"/g\").AllowAnonymous().{|LNT7002:MapDelete|}(\"/a\", () => 1);"), Alone);
}
