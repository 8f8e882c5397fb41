namespace Lintel.Endpoints;

public class LNT3010_BodyOnGet() : EndpointTest<BodyOnGetFix>("LNT3010")
{
    private const string Types = """
        public record Filter(int? Customer, string? Text);
        public record Spread([FromBody] Filter Filter);
        public record Query(int Id) : Mediator.IRequest<int>;

        """;

    [Theory]
    [InlineData("app.MapGet(\"/a\", ([FromBody] Filter {|LNT3010:filter|}) => 1);")]
    [InlineData("app.MapDelete(\"/a\", ([FromForm] string {|LNT3010:name|}) => 1);")]
    [InlineData("app.MapGet(\"/a\", (IFormFile {|LNT3010:file|}) => 1);")]
    [InlineData("app.MapGet(\"/a\", (Query {|LNT3010:query|}) => 1);")]
    [InlineData("app.MapGet(\"/a\", ([AsParameters] Spread {|LNT3010:spread|}) => 1);")]
    [InlineData("app.MapGet(\"/a\", async (HttpRequest request) => await request.{|LNT3010:ReadFormAsync|}());")]
    [InlineData("app.MapGet(\"/a\", (HttpContext context) => {|LNT3010:context.Request.Body|}.Length);")]
    public Task A_body_of_GET_is_reported(string code) => Reports(Program(code, Types), Alone);

    [Theory]
    [InlineData("app.MapPost(\"/a\", ([FromBody] Filter filter) => 1);")]
    [InlineData("app.MapMethods(\"/a\", new[] { \"GET\", \"POST\" }, ([FromBody] Filter filter) => 1);")]
    [InlineData("app.MapGet(\"/a\", ([AsParameters] Filter filter) => 1);")]
    [InlineData("app.MapGet(\"/a\", (Filter perhapsService) => 1);")]
    [InlineData("app.MapGet(\"/a\", (string text, int[] ids, IServiceProvider services, CancellationToken ct) => 1);")]
    [InlineData("app.MapGet(\"/a\", (HttpContext context) => context.Response.Body.CanWrite);")]
    public Task What_binds_no_body_is_accepted(string code) => Accepts(Program(code, Types), Alone);

    [Fact]
    public Task A_controller_infers_a_body_only_under_ApiController() => Reports(Program("", Types + "[ApiController] public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get(Filter {|LNT3010:filter|}) => 1; } public class BController : ControllerBase { [HttpGet(\"/b\")] public int Get(Filter filter) => 1; }"), Alone);

    [Fact]
    public Task It_names_the_parameter() => Says(Program("app.MapGet(\"/a\", ([FromBody] Filter {|#0:filter|}) => 1);", Types), EndpointRules.BodyOnGet, "'GET /a' reads a body through 'filter', which callers and proxies may drop; bind it from the route or query, or use POST", Alone);

    [Fact]
    public Task Simple_members_are_bound_one_by_one() => Fixes(Program("app.MapGet(\"/a\", ([FromBody] Filter {|LNT3010:filter|}) => 1);", Types), Program("app.MapGet(\"/a\", ([AsParameters] Filter filter) => 1);", Types), Alone);

    [Fact]
    public Task An_action_binds_them_from_the_query() => Fixes(Program("", Types + "[ApiController] public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get(Filter {|LNT3010:filter|}) => 1; }"), Program("", Types + "[ApiController] public class AController : ControllerBase { [HttpGet(\"/a\")] public int Get([FromQuery] Filter filter) => 1; }"), Alone);

    [Fact]
    public Task Nested_members_are_left_to_the_reader() => OffersNothing(Program("app.MapGet(\"/a\", ([FromBody] Spread {|LNT3010:spread|}) => 1);", Types), Alone);
}
