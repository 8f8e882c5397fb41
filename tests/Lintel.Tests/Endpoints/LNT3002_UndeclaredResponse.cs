namespace Lintel.Endpoints;

public class LNT3002_UndeclaredResponse() : EndpointTest<UndeclaredResponseFix>("LNT3002")
{
    private const string Types = """
        public record Order(int Id);
        public record Problem2(int Id) : IResult { public Task ExecuteAsync(HttpContext context) => Task.CompletedTask; }
        public static class Store { public static Order? Find(int id) => null; public static IResult Answer(int id) => Results.Ok(id); }

        """;

    [Theory]
    [InlineData("app.MapGet(\"/a\", {|LNT3002:(int id)|} => Results.Ok(Store.Find(id)));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3002:(int id)|} => Store.Find(id) is { } order ? Results.Ok(order) : Results.NotFound());")]
    [InlineData("app.MapGet(\"/a\", async {|LNT3002:(int id)|} => { await Task.Yield(); return Results.Ok(1); });")]
    [InlineData("app.MapGet(\"/a\", {|LNT3002:IResult|} (int id) => Results.NoContent());")]
    [InlineData("app.MapGet(\"/a\", {|LNT3002:(int id)|} => Store.Answer(id));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3002:IResult|} (int id) => id switch { 1 => Results.Ok(1), 2 => Results.NotFound(), _ => throw new Exception() });")]
    [InlineData("app.MapGet(\"/a\", Get); static IResult {|LNT3002:Get|}(int id) => id > 1 ? Results.Ok(id) : throw new Exception();")]
    public Task A_bare_result_is_reported(string code) => Reports(Program(code, Types), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", (int id) => Results.Ok(id)).Produces<int>();")]
    [InlineData("app.MapGet(\"/a\", (int id) => Results.Ok(id)).ProducesProblem(400);")]
    [InlineData("app.MapGroup(\"/g\").ProducesProblem(500).MapGet(\"/a\", (int id) => Results.Ok(id));")]
    [InlineData("app.MapGet(\"/a\", [ProducesResponseType(200)] (int id) => Results.Ok(id));")]
    [InlineData("app.MapGet(\"/a\", (int id) => Results.Ok(id)).ExcludeFromDescription();")]
    [InlineData("app.MapGet(\"/a\", (int id) => Results.Ok(id)).WithMetadata(new ProducesResponseTypeAttribute(200));")]
    [InlineData("app.MapGet(\"/a\", (int id) => TypedResults.Ok(id));")]
    [InlineData("app.MapGet(\"/a\", (int id) => id);")]
    [InlineData("app.MapGet(\"/a\", (int id) => new Problem2(1));")]
    [InlineData("app.MapGet(\"/a\", (int id) => Results.File(new byte[0]));")]
    [InlineData("app.MapGet(\"/a\", (int id) => id > 1 ? Results.File(new byte[0]) : Results.NotFound());")]
    [InlineData("app.MapGet(\"/a\", () => Results.Redirect(\"/b\"));")]
    [InlineData("app.MapGet(\"/a\", IResult () => throw new Exception());")]
    [InlineData("app.MapGet(\"/a\", (RequestDelegate)(it => Task.CompletedTask));")]
    public Task A_declared_one_is_accepted(string code) => Accepts(Program(code, Types), Alone);

    [Theory]
    [InlineData("[HttpGet(\"a\")] public IActionResult {|LNT3002:Get|}(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\")] public async Task<IActionResult> {|LNT3002:Get|}(int id) { await Task.Yield(); return id > 1 ? NoContent() : NotFound(); }")]
    [InlineData("[HttpGet(\"a\")] public ActionResult {|LNT3002:Get|}(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\")] public IResult {|LNT3002:Get|}(int id) => Results.Ok(id);")]
    [InlineData("[HttpGet(\"a\")] public ActionResult<int> Get(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\")] public int Get(int id) => id;")]
    [InlineData("[HttpGet(\"a\"), ProducesResponseType(200)] public IActionResult Get(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\"), ProducesResponseType<int>(200)] public IActionResult Get(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\"), ProducesDefaultResponseType] public IActionResult Get(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\"), Produces(typeof(int))] public IActionResult Get(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\"), Produces(\"application/json\")] public IActionResult {|LNT3002:Get|}(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\"), ApiConventionMethod(typeof(DefaultApiConventions), \"Get\")] public IActionResult Get(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\"), ApiExplorerSettings(IgnoreApi = true)] public IActionResult Get(int id) => Ok(id);")]
    [InlineData("[HttpGet(\"a\")] public IActionResult Get(int id) => File(new byte[0], \"a/b\");")]
    [InlineData("[HttpGet(\"a\")] public IActionResult Get(int id) => id > 1 ? View(id) : NotFound();")]
    [InlineData("[HttpPost(\"a\")] public IActionResult Post(int id) => RedirectToAction(\"Get\");")]
    public Task An_action_is_judged_like_a_handler(string action) => Reports(Program("", Types + $"public class AController : Controller {{ {action} }}"), Alone);

    [Fact]
    public Task Conventions_of_the_assembly_declare() => Accepts(Program("", "public class AController : ControllerBase { [HttpGet(\"a\")] public IActionResult Get(int id) => Ok(id); }").Replace("static class Start", "[assembly: ApiConventionType(typeof(DefaultApiConventions))]\nstatic class Start"), Alone);

    [Fact]
    public Task Another_analyzer_may_judge_controllers() => Reports(
        Program("app.MapGet(\"/b\", {|LNT3002:()|} => Results.Ok(1));", "public class AController : ControllerBase { [HttpGet(\"a\")] public IActionResult Get(int id) => Ok(id); }"), Alone + "lintel.deferred_rules = S6968");

    [Fact]
    public Task An_inherited_action_is_said_once() => Reports(Program("", """
        public abstract class Base<T> : ControllerBase { [HttpGet("a")] public IActionResult {|LNT3002:Get|}(int id) => Ok(id); }
        [ProducesResponseType(200)] public class AController : Base<int> { }
        public class BController : Base<string> { }
        public class CController : Base<string> { }
        """), Alone);

    [Theory]
    [InlineData("Store.Find(id) is { } order ? Results.Ok(order) : Results.NotFound()", "Results<Ok<Order>, NotFound>")]
    [InlineData("Results.Ok(new List<Order[]>())", "Ok<List<Order[]>>")]
    [InlineData("id > 1 ? Results.Problem() : id > 0 ? Results.Unauthorized() : Results.BadRequest(\"x\")", "Results<ProblemHttpResult, UnauthorizedHttpResult, BadRequest<string>>")]
    [InlineData("Store.Answer(id)", "typed results")]
    public Task It_suggests_a_type(string result, string suggested) => Says(Program($"app.MapGet(\"/a\", {{|#0:(int id)|}} => {result});", Types), EndpointRules.UndeclaredResponse, $"'GET /a' does not declare what it returns; return {suggested} or declare each status", Alone);

    [Theory]
    [InlineData("id > 1 ? Ok(new Order(1)) : NotFound()", "ActionResult<Order>")]
    [InlineData("id > 1 ? NoContent() : NotFound()", "Results<NoContent, NotFound>")]
    [InlineData("Answer(id)", "ActionResult<T>")]
    public Task It_suggests_a_type_for_an_action(string result, string suggested) => Says(
        Program("", Types + $"public class AController : ControllerBase {{ [HttpGet(\"a\")] public IActionResult {{|#0:Get|}}(int id) => {result}; private IActionResult Answer(int id) => Ok(id); }}"),
        EndpointRules.UndeclaredResponse, $"'AController.Get(int)' does not declare what it returns; return {suggested} or declare each status", Alone);

    private const string Import = "using Microsoft.AspNetCore.Http;\nusing Microsoft.AspNetCore.Http.HttpResults;";

    private static string Imported(string program) => program.ReplaceLineEndings("\n").Replace("using Microsoft.AspNetCore.Http;", Import);

    [Theory]
    [InlineData("(int id) => Results.Ok(id)", "(int id) => TypedResults.Ok(id)", false)]
    [InlineData("async (int id) => { await Task.Yield(); return Results.Ok(id); }", "async (int id) => { await Task.Yield(); return TypedResults.Ok(id); }", false)]
    [InlineData("(int id) => Store.Find(id) is { } o ? Results.Ok(o) : Results.NotFound()", "Results<Ok<Order>, NotFound> (int id) => Store.Find(id) is { } o ? TypedResults.Ok(o) : TypedResults.NotFound()")]
    [InlineData("async (int id) => { await Task.Yield(); /* gone */ if (id < 1) return Results.NotFound(); return Results.Ok(id); }", "async Task<Results<NotFound, Ok<int>>> (int id) => { await Task.Yield(); /* gone */ if (id < 1) return TypedResults.NotFound(); return TypedResults.Ok(id); }")]
    [InlineData("IResult (int id) => id switch { 1 => Results.Ok(1), 2 => Results.Conflict(), _ => throw new Exception() }", "Results<Ok<int>, Conflict> (int id) => id switch { 1 => TypedResults.Ok(1), 2 => TypedResults.Conflict(), _ => throw new Exception() }")]
    [InlineData("(int id) => Results.Ok(new { id })", "(int id) => TypedResults.Ok(new { id })", false)]
    [InlineData("[Authorize] (int id) => id > 1 ? Results.Ok() : Results.NotFound()", "[Authorize] Results<Ok, NotFound> (int id) => id > 1 ? TypedResults.Ok() : TypedResults.NotFound()")]
    public Task Results_become_typed(string handler, string mended, bool imports = true)
    {
        var after = Program($"app.MapGet(\"/a\", {mended});", Types).ReplaceLineEndings("\n");
        var marked = handler.StartsWith("IResult", StringComparison.Ordinal) ? handler.Replace("IResult", "{|LNT3002:IResult|}") : handler.Replace("(int id)", "{|LNT3002:(int id)|}");
        return Fixes(Program($"app.MapGet(\"/a\", {marked});", Types).ReplaceLineEndings("\n"), imports ? Imported(after) : after, Alone);
    }

    [Fact]
    public Task A_method_says_it_in_its_return_type() => Fixes(
        Program("app.MapGet(\"/a\", H.Get);", Types + "public static class H { public static async Task<IResult> {|LNT3002:Get|}(int id) { await Task.Yield(); return id > 1 ? Results.Ok(id) : Results.NotFound(\"x\"); } }").ReplaceLineEndings("\n"),
        Imported(Program("app.MapGet(\"/a\", H.Get);", Types + "public static class H { public static async Task<Results<Ok<int>, NotFound<string>>> Get(int id) { await Task.Yield(); return id > 1 ? TypedResults.Ok(id) : TypedResults.NotFound(\"x\"); } }")), Alone);

    [Fact]
    public Task An_action_says_its_body() => Fixes(
        Program("", Types + "public class AController : ControllerBase { [HttpGet(\"a\")] public async Task<IActionResult> {|LNT3002:Get|}(int id) { await Task.Yield(); return id > 1 ? Ok(new Order(1)) : NotFound(); } }"),
        Program("", Types + "public class AController : ControllerBase { [HttpGet(\"a\")] public async Task<ActionResult<Order>> Get(int id) { await Task.Yield(); return id > 1 ? Ok(new Order(1)) : NotFound(); } }"), Alone);

    [Fact]
    public Task All_are_mended_in_one_pass() => Fixes(
        Program("app.MapGet(\"/a\", {|LNT3002:(int id)|} => id > 1 ? Results.Ok(id) : Results.NotFound()); app.MapGet(\"/b\", {|LNT3002:(int id)|} => id > 1 ? Results.Ok(id) : Results.Conflict());").ReplaceLineEndings("\n"),
        Imported(Program("app.MapGet(\"/a\", Results<Ok<int>, NotFound> (int id) => id > 1 ? TypedResults.Ok(id) : TypedResults.NotFound()); app.MapGet(\"/b\", Results<Ok<int>, Conflict> (int id) => id > 1 ? TypedResults.Ok(id) : TypedResults.Conflict());")), Alone);

    [Fact]
    public Task What_cannot_be_typed_is_said_on_the_map() => Fixes(
        Program("app.MapGet(\"/a\", {|LNT3002:(int id)|} => id > 1 ? Store.Answer(id) : Results.Ok(new Order(1))).WithName(\"a\");", Types),
        Program("app.MapGet(\"/a\", (int id) => id > 1 ? Store.Answer(id) : Results.Ok(new Order(1))).WithName(\"a\").Produces<Order>(200);", Types), Alone);

    [Fact]
    public Task More_than_six_arms_are_said_on_the_map() => Fixes(
        Program("app.MapGet(\"/a\", H.Get);", Types + "public static class H { public static IResult {|LNT3002:Get|}(int id) => id switch { 1 => Results.Ok(1), 2 => Results.NotFound(), 3 => Results.Conflict(), 4 => Results.NoContent(), 5 => Results.BadRequest(), 6 => Results.UnprocessableEntity(), _ => Results.Accepted() }; }"),
        Program("app.MapGet(\"/a\", H.Get).Produces<int>(200).Produces(202).Produces(204).Produces(400).Produces(404).Produces(409).Produces(422);", Types + "public static class H { public static IResult Get(int id) => id switch { 1 => Results.Ok(1), 2 => Results.NotFound(), 3 => Results.Conflict(), 4 => Results.NoContent(), 5 => Results.BadRequest(), 6 => Results.UnprocessableEntity(), _ => Results.Accepted() }; }"), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", {|LNT3002:(int id)|} => Store.Answer(id));")]
    [InlineData("app.MapGet(\"/a\", {|LNT3002:(int id)|} => id > 1 ? Results.Ok(new { id }) : Results.NotFound());")]
    public Task What_nobody_can_see_has_no_fix(string code) => OffersNothing(Program(code, Types), Alone);

    [Fact]
    public Task An_override_keeps_its_type() => OffersNothing(Program("", "public abstract class Base : ControllerBase { public abstract IActionResult Get(int id); } public class AController : Base { [HttpGet(\"a\")] public override IActionResult {|LNT3002:Get|}(int id) => Ok(id); }"), Alone);

    [Fact]
    public Task Half_typed_code_is_silent() => Survives(Program("app.MapGet(\"/a\", () => Results.Ok(mising)).Produces<"), Alone);
}
