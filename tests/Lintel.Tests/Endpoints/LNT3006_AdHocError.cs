namespace Lintel.Endpoints;

public class LNT3006_AdHocError() : EndpointTest<AdHocErrorFix>("LNT3006")
{
    private const string Types = "public record ErrorModel(string Code); public class MyError(int status) : IResult { public int Status { get; } = status; public Task ExecuteAsync(HttpContext context) => Task.CompletedTask; } ";

    [Theory]
    [InlineData("Results.BadRequest({|LNT3006:\"x\"|})")]
    [InlineData("Results.NotFound({|LNT3006:new { error = \"x\" }|})")]
    [InlineData("Results.Conflict({|LNT3006:new ErrorModel(\"x\")|})")]
    [InlineData("TypedResults.UnprocessableEntity({|LNT3006:new List<string>()|})")]
    [InlineData("Results.InternalServerError({|LNT3006:\"x\"|})")]
    [InlineData("Results.Json({|LNT3006:\"x\"|}, statusCode: 400)")]
    [InlineData("Results.Json({|LNT3006:new { error = \"x\" }|}, statusCode: StatusCodes.Status503ServiceUnavailable)")]
    [InlineData("Results.Text({|LNT3006:\"x\"|}, statusCode: (int)System.Net.HttpStatusCode.BadRequest)")]
    public Task An_error_of_its_own_form_is_reported(string result) => Reports(Program($"app.MapGet(\"/a\", () => {result});", Types), Alone);

    [Theory]
    [InlineData("Results.BadRequest()")]
    [InlineData("Results.BadRequest(null)")]
    [InlineData("Results.BadRequest<string>(null)")]
    [InlineData("Results.BadRequest(new ProblemDetails())")]
    [InlineData("Results.BadRequest(new HttpValidationProblemDetails())")]
    [InlineData("Results.Problem(\"x\", statusCode: 400)")]
    [InlineData("Results.ValidationProblem(new Dictionary<string, string[]>())")]
    [InlineData("TypedResults.ValidationProblem(new Dictionary<string, string[]>())")]
    [InlineData("Results.Json(\"x\")")]
    [InlineData("Results.Json(\"x\", statusCode: args.Length)")]
    [InlineData("Results.Ok(\"x\")")]
    [InlineData("Results.BadRequest((object)\"x\")")]
    [InlineData("new MyError(400)")]
    [InlineData("Results.Text(\"x\")")]
    public Task Problem_details_and_what_cannot_be_told_are_accepted(string result) => Accepts(Program($"app.MapGet(\"/a\", () => {result});", Types), Alone);

    [Fact]
    public Task A_union_is_said_once() => Reports(Program("app.MapGet(\"/a\", Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok, Microsoft.AspNetCore.Http.HttpResults.BadRequest<string>> (int id) => id > 1 ? TypedResults.Ok() : TypedResults.BadRequest({|LNT3006:\"x\"|}));"), Alone);

    [Fact]
    public Task An_error_that_is_matched_is_reported() => Reports(Program("app.MapGet(\"/a\", (Func<Func<int, IResult>, Func<string, IResult>, IResult> match) => match(it => Results.Ok(it), error => Results.BadRequest({|LNT3006:error|})));"), Alone);

    [Theory]
    [InlineData("BadRequest({|LNT3006:\"x\"|})")]
    [InlineData("this.NotFound({|LNT3006:\"x\"|})")]
    [InlineData("StatusCode(500, {|LNT3006:\"x\"|})")]
    [InlineData("StatusCode(StatusCodes.Status409Conflict, {|LNT3006:new { a = 1 }|})")]
    [InlineData("StatusCode(200, \"x\")")]
    [InlineData("new BadRequestObjectResult({|LNT3006:\"x\"|})")]
    [InlineData("new ObjectResult({|LNT3006:\"x\"|}) { StatusCode = 400 }")]
    [InlineData("new ObjectResult(\"x\")")]
    [InlineData("Unauthorized({|LNT3006:\"x\"|})")]
    [InlineData("BadRequest({|LNT3006:ModelState|})")]
    [InlineData("ValidationProblem(ModelState)")]
    [InlineData("Problem(\"x\")")]
    public Task An_action_is_judged_like_a_handler(string result) => Reports(Program("", $"public class AController : ControllerBase {{ [HttpGet(\"a\")] public IActionResult Get() => {result}; }}"), Alone);

    [Theory]
    [InlineData("[ApiController] public class AController : ControllerBase { [HttpGet(\"a\")] public IActionResult Get() => BadRequest(ModelState); }")]
    [InlineData("[ApiController] public abstract class Base : ControllerBase { } public class AController : Base { [HttpGet(\"a\")] public IActionResult Get() => BadRequest(ModelState); }")]
    public Task Model_state_is_problem_details_under_ApiController(string code) => Accepts(Program("", code), Alone);

    [Fact]
    public Task The_error_model_of_the_team_is_accepted() => Accepts(Program("app.MapGet(\"/a\", (int id) => id > 1 ? Results.BadRequest(new ErrorModel(\"x\")) : Results.Conflict(new[] { new ErrorModel(\"x\") }));", Types), Alone + "lintel.errors.types = ErrorModel");

    [Fact]
    public Task An_inherited_action_is_said_once() => Reports(Program("", "public abstract class Base : ControllerBase { [HttpGet(\"a\")] public IActionResult Get() => BadRequest({|LNT3006:\"x\"|}); } public class AController : Base { } public class BController : Base { }"), Alone);

    [Fact]
    public Task It_names_status_and_type() => Says(Program("app.MapGet(\"/a\", () => Results.BadRequest({|#0:\"x\"|}));"), EndpointRules.AdHocError, "'GET /a' answers 400 with 'string' instead of problem details; use Problem or ValidationProblem", Alone);

    [Theory]
    [InlineData("Results.BadRequest({|LNT3006:\"x\"|})", "Results.Problem(detail: \"x\", statusCode: 400)")]
    [InlineData("Results.NotFound(/* why */ {|LNT3006:$\"no {args}\"|})", "Results.Problem(/* why */ detail: $\"no {args}\", statusCode: 404)")]
    [InlineData("Results.Conflict(error: {|LNT3006:\"x\"|})", "Results.Problem(detail: \"x\", statusCode: 409)")]
    [InlineData("Results.Json({|LNT3006:\"x\"|}, statusCode: StatusCodes.Status503ServiceUnavailable)", "Results.Problem(detail: \"x\", statusCode: StatusCodes.Status503ServiceUnavailable)")]
    [InlineData("TypedResults.BadRequest({|LNT3006:\"x\"|})", "TypedResults.Problem(detail: \"x\", statusCode: 400)")]
    public Task A_text_becomes_the_detail(string result, string mended) => Fixes(Program($"app.MapGet(\"/a\", () => {result});"), Program($"app.MapGet(\"/a\", () => {mended});"), Alone);

    [Theory]
    [InlineData("BadRequest({|LNT3006:\"x\"|})", "Problem(detail: \"x\", statusCode: 400)")]
    [InlineData("StatusCode(StatusCodes.Status500InternalServerError, {|LNT3006:\"x\"|})", "Problem(detail: \"x\", statusCode: StatusCodes.Status500InternalServerError)")]
    [InlineData("this.NotFound({|LNT3006:\"x\"|})", "this.Problem(detail: \"x\", statusCode: 404)")]
    public Task An_action_answers_with_a_problem(string result, string mended) => Fixes(
        Program("", $"public class AController : ControllerBase {{ [HttpGet(\"a\")] public ActionResult<int> Get() => {result}; }}"),
        Program("", $"public class AController : ControllerBase {{ [HttpGet(\"a\")] public ActionResult<int> Get() => {mended}; }}"), Alone);

    [Theory]
    [InlineData("Results<Ok<int>, BadRequest<string>>", "TypedResults.BadRequest({|LNT3006:\"x\"|})", "Results<Ok<int>, ProblemHttpResult>")]
    [InlineData("Results<Ok<int>, BadRequest<string>, ProblemHttpResult>", "TypedResults.BadRequest({|LNT3006:\"x\"|})", "Results<Ok<int>, ProblemHttpResult>")]
    public Task The_union_follows(string declared, string result, string mended) => Fixes(
        Program("app.MapGet(\"/a\", H.Get);", $"public static class H {{ public static async Task<{declared}> Get(int id) {{ await Task.Yield(); /* kept */ if (id < 1) return {result}; return TypedResults.Ok(1); }} }}").Replace("using System;", "using System;\nusing Microsoft.AspNetCore.Http.HttpResults;"),
        Program("app.MapGet(\"/a\", H.Get);", $"public static class H {{ public static async Task<{mended}> Get(int id) {{ await Task.Yield(); /* kept */ if (id < 1) return TypedResults.Problem(detail: \"x\", statusCode: 400); return TypedResults.Ok(1); }} }}").Replace("using System;", "using System;\nusing Microsoft.AspNetCore.Http.HttpResults;"), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => Results.BadRequest({|LNT3006:new { error = \"x\" }|}));")]
    [InlineData("app.MapGet(\"/a\", () => Results.Json({|LNT3006:\"x\"|}, contentType: \"a/b\", statusCode: 400));")]
    public Task Only_a_text_has_a_fix(string code) => OffersNothing(Program(code), Alone);

    [Fact]
    public Task An_action_that_promises_the_old_result_keeps_it() => OffersNothing(Program("", "public class AController : ControllerBase { [HttpGet(\"a\")] public BadRequestObjectResult Get() => BadRequest({|LNT3006:\"x\"|}); }"), Alone);

    [Fact]
    public Task Half_typed_code_is_silent() => Survives(Program("app.MapGet(\"/a\", () => Results.BadRequest(mising)); app.MapGet(\"/b\", () => Results.BadRequest("), Alone);
}
