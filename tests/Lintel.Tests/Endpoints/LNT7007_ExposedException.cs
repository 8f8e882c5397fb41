namespace Lintel.Endpoints;

public class LNT7007_ExposedException() : EndpointTest<ExposedExceptionFix>("LNT7007")
{
    private const string Errors = """
        public class DomainException : Exception { }
        public record ErrorDto(string Text) { public string? More { get; set; } public static ErrorDto From(Exception e) => new(""); }
        """;

    [Theory]
    [InlineData("return Results.Problem({|LNT7007:ex.Message|});")]
    [InlineData("return Results.Problem(detail: {|LNT7007:ex.ToString()|}, statusCode: 500);")]
    [InlineData("return TypedResults.BadRequest({|LNT7007:ex.StackTrace|});")]
    [InlineData("return Results.BadRequest({|LNT7007:ex|});")]
    [InlineData("return Results.BadRequest($\"Failed: {{|LNT7007:ex.Message|}}\");")]
    [InlineData("return Results.BadRequest($\"Failed: {{|LNT7007:ex|}}\");")]
    [InlineData("return Results.BadRequest(\"Failed: \" + {|LNT7007:ex.Message|});")]
    [InlineData("return Results.BadRequest(string.Format(\"Failed: {0}\", {|LNT7007:ex.Message|}));")]
    [InlineData("return Results.Json(new { error = {|LNT7007:ex.Message|} });")]
    [InlineData("return Results.Json(new ErrorDto({|LNT7007:ex.Message|}));")]
    [InlineData("return Results.Json(new ErrorDto(\"\") { More = {|LNT7007:ex.Message|} });")]
    [InlineData("return Results.Json(new Dictionary<string, object?> { [\"error\"] = {|LNT7007:ex.Message|} });")]
    [InlineData("return Results.Json(new List<string> { {|LNT7007:ex.Message|} });")]
    [InlineData("return Results.Json(new[] { {|LNT7007:ex.Message|} });")]
    [InlineData("return Results.Problem({|LNT7007:ex.InnerException?.Message|});")]
    [InlineData("return Results.Problem({|LNT7007:ex.InnerException!.Message|});")]
    [InlineData("return Results.Problem({|LNT7007:ex.GetBaseException().Message|});")]
    [InlineData("return Results.Problem((ex.InnerException ?? ex) is var e ? {|LNT7007:e.Message|} : \"\");")]
    [InlineData("var text = {|LNT7007:ex.Message|}; return Results.Problem(text);")]
    [InlineData("string text; text = {|LNT7007:ex.Message|}; var more = \"x\" + text; return Results.Problem(more);")]
    [InlineData("var text = \"\"; if (args.Length > 0) text = {|LNT7007:ex.Message|}; return Results.Problem(text);")]
    [InlineData("var error = new ErrorDto(\"\"); error.More = {|LNT7007:ex.Message|}; return Results.Json(error);")]
    [InlineData("var problem = new ProblemDetails { Title = \"x\", Detail = {|LNT7007:ex.Message|} }; return Results.Problem(problem);")]
    [InlineData("var problem = new ProblemDetails(); problem.Detail = {|LNT7007:ex.Message|}; return Results.Problem(problem);")]
    [InlineData("var problem = new ProblemDetails(); problem.Extensions[\"trace\"] = {|LNT7007:ex.StackTrace|}; return Results.Problem(problem);")]
    [InlineData("var problem = new ProblemDetails(); problem.Extensions.Add(\"trace\", {|LNT7007:ex.StackTrace|}); return Results.Problem(problem);")]
    [InlineData("if (ex is DbUpdateException db) return Results.Problem({|LNT7007:db.Message|}); throw;")]
    [InlineData("return Results.Problem(args.Length > 0 ? {|LNT7007:ex.Message|} : null);")]
    [InlineData("return ex switch { DbUpdateException db => Results.Problem({|LNT7007:db.Message|}), _ => Results.Problem() };")]
    public Task A_detail_that_reaches_the_response_is_reported(string code) => Reports(Caught(code), Alone);

    [Theory]
    [InlineData("Console.WriteLine(ex.Message); return Results.Problem();")]
    [InlineData("Console.WriteLine(ex); Console.WriteLine($\"{ex}\"); return Results.Problem(\"Failed\");")]
    [InlineData("throw new InvalidOperationException(ex.Message, ex);")]
    [InlineData("return Results.Problem(Text(ex)); static string Text(Exception e) => e.Message;")]
    [InlineData("return Results.Problem(ex.Message.Trim());")]
    [InlineData("return Results.Json(ErrorDto.From(ex));")]
    [InlineData("return Results.Problem(statusCode: ex.HResult);")]
    [InlineData("return Results.Problem(ex.GetType().Name);")]
    [InlineData("var text = ex.Message; Console.WriteLine(text); text = \"Failed\"; return Results.Problem(text);")]
    [InlineData("return Results.Problem(ex.Message.Length > 10 ? \"long\" : \"short\");")]
    [InlineData("var text = \"\"; return Results.Problem(text + new Exception(\"x\").Message);")]
    public Task What_stays_inside_or_is_unknown_is_accepted(string code) => Accepts(Caught(code), Alone);

    [Theory]
    [InlineData("return app.Environment.IsDevelopment() ? Results.Problem(ex.ToString()) : Results.Problem();")]
    [InlineData("var text = app.Environment.IsDevelopment() ? ex.ToString() : null; return Results.Problem(text);")]
    [InlineData("if (app.Environment.IsDevelopment()) return Results.Problem(ex.ToString()); return Results.Problem();")]
    [InlineData("if (!app.Environment.IsDevelopment()) return Results.Problem(); return Results.Problem(ex.ToString());")]
    [InlineData("if (app.Environment.IsProduction()) { return Results.Problem(); } return Results.Problem(ex.ToString());")]
    [InlineData("if (app.Environment.IsEnvironment(\"Local\")) { var text = ex.ToString(); return Results.Problem(text); } return Results.Problem();")]
    [InlineData("if (app.Environment.EnvironmentName == \"Development\") return Results.Problem(ex.ToString()); return Results.Problem();")]
    [InlineData("var isDev = app.Environment.IsDevelopment(); return Results.Problem(isDev ? ex.ToString() : \"\");")]
    [InlineData("string? text = null; if (app.Environment.IsDevelopment()) { text = ex.ToString(); } return Results.Problem(text);")]
    [InlineData("var showDetails = args.Length > 0; return showDetails ? Results.Problem(ex.ToString()) : Results.Problem();")]
    [InlineData("if (app.Environment.IsDevelopment() && args.Length > 0) return Results.Problem(ex.ToString()); return Results.Problem();")]
    public Task Under_development_it_is_accepted(string code) => Accepts(Caught(code), Alone);

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) return Results.Problem(ex.ToString()); return Results.Problem({|LNT7007:ex.Message|});")]
    [InlineData("return app.Environment.IsDevelopment() ? Results.Problem(ex.ToString()) : Results.Problem({|LNT7007:ex.Message|});")]
    [InlineData("if (app.Environment.IsProduction()) return Results.Problem({|LNT7007:ex.Message|}); return Results.Problem(ex.ToString());")]
    [InlineData("if (app.Environment.IsEnvironment(\"Production\")) return Results.Problem({|LNT7007:ex.Message|}); return Results.Problem(ex.ToString());")]
    public Task Beside_the_development_branch_it_is_reported(string code) => Reports(Caught(code), Alone);

    [Theory]
    [InlineData("catch (DomainException ex) { return Results.Problem(ex.Message); }")]
    [InlineData("catch (BadHttpRequestException ex) { return Results.Problem(ex.Message); }")]
    [InlineData("catch (Exception ex) when (ex is DomainException) { return Results.Problem(ex.Message); }")]
    [InlineData("catch (Exception ex) { if (ex is DomainException) return Results.Problem(ex.Message); throw; }")]
    [InlineData("catch (Exception ex) { if (ex is not DomainException) throw; return Results.Problem(ex.Message); }")]
    [InlineData("catch (Exception ex) { return ex switch { DomainException or BadHttpRequestException => Results.Problem(ex.Message), _ => Results.Problem() }; }")]
    [InlineData("catch (Exception ex) { switch (ex) { case DomainException: return Results.Problem(ex.Message); default: return Results.Problem(); } }")]
    [InlineData("catch (Exception ex) { return ex is DomainException domain ? Results.Problem(domain.Message) : Results.Problem(); }")]
    [InlineData("catch (Exception ex) { var status = ex switch { DomainException => 409, _ => 500 }; return Results.Problem(status == 500 ? \"Failed\" : ex.Message); }")]
    [InlineData("catch (Exception ex) { return Results.Problem(((DomainException)ex).Message); }")]
    [InlineData("catch (DbUpdateException) { return Results.Problem(); }")]
    public Task The_message_of_a_public_exception_is_accepted(string handler) => Accepts(Handled(handler), Alone);

    [Theory]
    [InlineData("catch (DomainException ex) { return Results.Problem({|LNT7007:ex.ToString()|}); }")]
    [InlineData("catch (DomainException ex) { return Results.Problem({|LNT7007:ex.InnerException!.Message|}); }")]
    [InlineData("catch (Exception ex) when (ex.InnerException is DbUpdateException) { return Results.Problem({|LNT7007:ex.Message|}); }")]
    [InlineData("catch (Exception ex) { return ex switch { DomainException => Results.Problem(ex.Message), _ => Results.Problem({|LNT7007:ex.Message|}) }; }")]
    [InlineData("catch (Exception ex) { if (ex is DomainException) return Results.NotFound(); return Results.Problem({|LNT7007:ex.Message|}); }")]
    public Task More_than_the_message_or_another_exception_is_reported(string handler) => Reports(Handled(handler), Alone);

    [Fact]
    public Task Exceptions_can_be_listed_as_public() => Accepts(Handled("catch (DbUpdateException ex) { return Results.Problem(ex.Message); }"), Alone + "lintel.errors.public_exceptions = Db*Exception");

    [Theory]
    [InlineData("class Handler : Microsoft.AspNetCore.Diagnostics.IExceptionHandler { public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken) { await context.Response.WriteAsJsonAsync(new { error = {|LNT7007:exception.Message|} }, cancellationToken); return true; } }")]
    [InlineData("class Handler(IProblemDetailsService service) : Microsoft.AspNetCore.Diagnostics.IExceptionHandler { public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken) => service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, Exception = exception, ProblemDetails = { Title = \"Failed\", Detail = {|LNT7007:exception.Message|} } }); }")]
    [InlineData("class Filter : Microsoft.AspNetCore.Mvc.Filters.IExceptionFilter { public void OnException(Microsoft.AspNetCore.Mvc.Filters.ExceptionContext context) => context.Result = new ObjectResult({|LNT7007:context.Exception.Message|}); }")]
    [InlineData("class Filter : Microsoft.AspNetCore.Mvc.Filters.ExceptionFilterAttribute { public override void OnException(Microsoft.AspNetCore.Mvc.Filters.ExceptionContext context) { var error = context.Exception; context.Result = new JsonResult(new { message = {|LNT7007:error.Message|} }); } }")]
    [InlineData("class Filter : Microsoft.AspNetCore.Mvc.Filters.ExceptionFilterAttribute { public override void OnException(Microsoft.AspNetCore.Mvc.Filters.ExceptionContext context) => context.Result = new ContentResult { Content = {|LNT7007:context.Exception.ToString()|} }; }")]
    [InlineData("class Middleware(RequestDelegate next) { public async Task InvokeAsync(HttpContext context) { try { await next(context); } catch (Exception ex) { if (!context.Response.HasStarted) await context.Response.WriteAsync({|LNT7007:ex.Message|}); } } }")]
    [InlineData("class Middleware(RequestDelegate next) { public async Task InvokeAsync(HttpContext context) { try { await next(context); } catch (Exception ex) { await context.Response.WriteAsync(System.Text.Json.JsonSerializer.Serialize(new { error = {|LNT7007:ex.Message|} })); } } }")]
    [InlineData("public class AController : ControllerBase { [HttpGet(\"/a\")] public IActionResult Get() { try { return Ok(); } catch (Exception ex) { return StatusCode(500, {|LNT7007:ex.Message|}); } } }")]
    [InlineData("public class AController : ControllerBase { [HttpGet(\"/a\")] public IActionResult Get() { try { return Ok(); } catch (Exception ex) { return new BadRequestObjectResult({|LNT7007:ex.Message|}); } } }")]
    [InlineData("partial class Outer { record struct Inner { IResult M() { try { throw null!; } catch (Exception ex) { return Results.Problem({|LNT7007:ex.Message|}); } } } }")]
    [InlineData("class Lazy { Func<IResult> make = () => { try { throw null!; } catch (Exception ex) { return Results.Problem({|LNT7007:ex.Message|}); } }; IResult Made { get { try { throw null!; } catch (Exception ex) { return Results.Problem({|LNT7007:ex.Message|}); } } } }")]
    public Task Handlers_filters_and_middleware_are_reported(string type) => Reports(Program("", type), Alone);

    [Theory]
    [InlineData("app.UseExceptionHandler(error => error.Run(async context => { var feature = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>(); await context.Response.WriteAsJsonAsync(new { message = {|LNT7007:feature?.Error.Message|} }); }));")]
    [InlineData("app.UseExceptionHandler(error => error.Run(async context => { var error = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerPathFeature>()!.Error; await context.Response.WriteAsync({|LNT7007:error.ToString()|}); }));")]
    public Task A_handler_in_the_pipeline_is_reported(string code) => Reports(Program(code.Replace("error => error.Run", "it => it.Run", StringComparison.Ordinal)), Alone);

    [Theory]
    [InlineData("if (Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions.IsDevelopment(app.Environment)) { app.UseExceptionHandler(it => it.Run(async context => await context.Response.WriteAsync(context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>()!.Error.ToString()))); }", "")]
    [InlineData("", "class DeveloperErrors { public async Task InvokeAsync(HttpContext context, Exception error) { try { } catch (Exception ex) { await context.Response.WriteAsync(ex.ToString()); } } }")]
    [InlineData("", "class Errors(ErrorOptions options) { public async Task InvokeAsync(HttpContext context) { try { } catch (Exception ex) { await context.Response.WriteAsJsonAsync(new { error = options.IncludeDetails ? ex.Message : \"Failed\" }); } } } class ErrorOptions { public bool IncludeDetails { get; set; } }")]
    [InlineData("", "class Handler : Microsoft.AspNetCore.Diagnostics.IExceptionHandler { public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken) { if (exception is not DomainException domain) return false; await context.Response.WriteAsync(domain.Message); return true; } }")]
    [InlineData("", "class Result { public Exception? Error; public string? Message; } class Worker { IResult M(Result it) => Results.Problem(it.Error!.Message + it.Message); }")]
    public Task Handlers_for_developers_or_public_exceptions_are_accepted(string code, string types) => Accepts(Program(code, Errors + types), Alone);

    [Fact]
    public Task It_says_what_to_do() => Says(Caught("return Results.Problem({|#0:ex.Message|});"), SecurityRules.ExposedException, "'Start.Work' sends 'ex.Message' to the caller, which reveals internals; log it and answer with problem details", Alone);

    [Fact]
    public Task Of_a_program_it_names_the_program() => ReportsInProgram("""
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        var app = WebApplication.Create();
        app.MapGet("/a", IResult () => { try { throw null!; } catch (Exception ex) { return Results.Problem({|LNT7007:ex.Message|}); } });
        """, Alone);

    [Theory]
    [InlineData("return Results.Problem(ex.")]
    [InlineData("return Results.Problem(ex.Message")]
    [InlineData("var x = ex; x.; return Unknown(ex.Message); } catch (Missing e) { e.Message")]
    public Task Half_typed_code_is_survived(string code) => Survives(Caught(code), Alone);

    [Theory]
    [InlineData("{ return Results.Problem({|LNT7007:ex.Message|}); } // answer", "{ return Results.Problem(); } // answer")]
    [InlineData("{ return Results.Problem({|LNT7007:ex.Message|}, statusCode: 500); }", "{ return Results.Problem(statusCode: 500); }")]
    [InlineData("{ return Results.Problem(statusCode: 500, detail: {|LNT7007:ex.Message|}); }", "{ return Results.Problem(statusCode: 500); }")]
    [InlineData("{ return Results.Problem(new ProblemDetails { Title = \"x\", Detail = {|LNT7007:ex.Message|} }); }", "{ return Results.Problem(new ProblemDetails { Title = \"x\" }); }")]
    public Task The_detail_is_left_out_and_the_variable_with_it(string before, string after) =>
        Fixes(Handled($"catch (Exception ex) {before}"), Handled($"catch (Exception) {after}"), Alone);

    [Fact]
    public Task The_variable_stays_where_it_is_used() => Fixes(
        Handled("catch (Exception ex /* any */) { Console.WriteLine(ex); return Results.Problem({|LNT7007:ex.Message|}); }"),
        Handled("catch (Exception ex /* any */) { Console.WriteLine(ex); return Results.Problem(); }"), Alone);

    [Theory]
    [InlineData("return Results.BadRequest({|LNT7007:ex.Message|});")]
    [InlineData("return Results.Problem({|LNT7007:ex.Message|}, null, 500);")]
    [InlineData("return Results.Problem(\"Failed: \" + {|LNT7007:ex.Message|});")]
    [InlineData("return Results.Problem({|LNT7007:ex.Message|} /* why */);")]
    [InlineData("return Results.Problem(title: {|LNT7007:ex.Message|});")]
    public Task What_is_said_with_it_is_left_to_the_reader(string code) => OffersNothing(Caught(code), Alone);

    [Fact]
    public void Each_answer_is_changed_by_itself() => Assert.Null(new ExposedExceptionFix().GetFixAllProvider());

    private static string Caught(string code) => Handled($"catch (Exception ex) {{ {code} }}");

    private static string Handled(string handler) => Program("Work(app, args); }\n static IResult Work(WebApplication app, string[] args) { try { throw null!; }\n" + handler, Errors).Replace("using Microsoft.AspNetCore.Http;", "using Microsoft.AspNetCore.Http;\nusing Microsoft.Extensions.Hosting;", StringComparison.Ordinal);
}
