namespace Lintel.Endpoints;

public class LNT3003_UnnamedOperation() : EndpointTest<UnnamedOperationFix>("LNT3003")
{
    [Theory]
    [InlineData("app.{|LNT3003:MapGet|}(\"/a\", () => 1);")]
    [InlineData("app.MapGroup(\"/g\").WithTags(\"t\").{|LNT3003:MapGet|}(\"/a\", () => 1).RequireAuthorization();")]
    public Task An_operation_without_a_name_is_reported(string code) => Reports(Program(code), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).WithName(\"a\");")]
    [InlineData("app.MapGet(\"/a\", () => 1).WithName($\"a{args[0]}\");")]
    [InlineData("app.MapGet(\"/a\", [EndpointName(\"a\")] () => 1);")]
    [InlineData("app.MapGet(\"/a\", () => 1).ExcludeFromDescription();")]
    [InlineData("app.MapGroup(\"/g\").ExcludeFromDescription().MapGet(\"/a\", () => 1);")]
    [InlineData("app.MapGet(\"/a\", (RequestDelegate)(it => Task.CompletedTask));")]
    [InlineData("app.Named(\"/a\", () => 1);")]
    public Task A_named_or_hidden_one_is_accepted(string code) => Accepts(Program(code, "static class Maps { public static RouteHandlerBuilder Named(this IEndpointRouteBuilder app, string at, Delegate work) => app.MapGet(at, work).WithName(at); }"), Alone);

    [Fact]
    public Task Controllers_are_asked_only_where_they_are_listed() => Accepts(Program("", "public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get() => 1; }"), Alone);

    [Fact]
    public Task A_listed_controller_names_its_actions() => Reports(Program("", "public class AController : ControllerBase { [HttpGet(\"/a\")] public int {|LNT3003:Get|}() => 1; [HttpGet(\"/b\", Name = \"b\")] public int B() => 1; }"), Alone + "lintel.endpoints.named_kinds = controllers");

    [Fact]
    public Task It_proposes_a_name() => Says(Program("app.{|#0:MapGet|}(\"/api/v1/orders/{id}/lines\", (int id) => 1);"), EndpointRules.UnnamedOperation, "'GET /api/v1/orders/{id}/lines' has no operation name, so generated clients invent one; add .WithName(\"GetOrderLines\")", Alone);

    [Fact]
    public Task All_get_names_of_their_own() => Fixes(Program("app.{|LNT3003:MapGet|}(\"/orders/{id}\", (int id) => 1); app.{|LNT3003:MapGet|}(\"/v2/orders/{id}\", (int id) => 1); app.{|LNT3003:MapPost|}(\"/orders\", () => 1); app.MapGet(\"/x\", () => 1).WithName(\"CreateOrder\");"), Program("app.MapGet(\"/orders/{id}\", (int id) => 1).WithName(\"GetOrder\"); app.MapGet(\"/v2/orders/{id}\", (int id) => 1).WithName(\"GetOrder2\"); app.MapPost(\"/orders\", () => 1).WithName(\"CreateOrder2\"); app.MapGet(\"/x\", () => 1).WithName(\"CreateOrder\");"), Alone);

    [Fact]
    public Task A_method_lends_its_name() => Fixes(Program("app.{|LNT3003:MapGet|}(\"/orders\", ListOrdersAsync); static Task<int> ListOrdersAsync() => Task.FromResult(1);"), Program("app.MapGet(\"/orders\", ListOrdersAsync).WithName(\"ListOrders\"); static Task<int> ListOrdersAsync() => Task.FromResult(1);"), Alone);
}
