namespace Lintel.Dependencies;

public class LNT1005_HttpOutsidePresentation() : RuleTest<DependencyAnalyzer>(Libraries.AspNetCore, Libraries.Extensions)
{
    /// <summary>Only HTTP is to be seen here, so the domain's own bans are lifted.</summary>
    private const string Clean = "lintel.architecture = clean\nlintel.layer.domain.forbidden_namespaces = none";

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http.{|LNT1005:IHttpContextAccessor|} accessor;")]
    [InlineData("void M(Microsoft.AspNetCore.Http.{|LNT1005:HttpContext|} context) { }")]
    [InlineData("object M() => {|LNT1005:Microsoft.AspNetCore.Http.{|LNT1005:Results|}.Ok()|};")]
    [InlineData("Microsoft.AspNetCore.Mvc.{|LNT1005:IActionResult|} M() => null;")]
    [InlineData("object M() => new Microsoft.AspNetCore.Mvc.{|LNT1005:ProblemDetails|}();")]
    [InlineData("void M<T>() where T : Microsoft.AspNetCore.Mvc.{|LNT1005:ControllerBase|} { }")]
    [InlineData("object M() => typeof(Microsoft.AspNetCore.Http.Features.{|LNT1005:IFormFeature|});")]
    public Task Http_in_application_and_domain_is_reported(string member)
    {
        return Task.WhenAll(Reports(In("Application", member), Clean), Reports(In("Domain", member), Clean));
    }

    [Theory]
    [InlineData("Infrastructure")]
    [InlineData("Web")]
    [InlineData("Unplaced")]
    public Task Other_layers_and_none_may_use_it(string layer) => Accepts(In(layer, "Microsoft.AspNetCore.Http.HttpContext context;"), Clean);

    [Theory]
    [InlineData("int M() => Microsoft.AspNetCore.Http.StatusCodes.Status404NotFound;")]
    [InlineData("Microsoft.AspNetCore.Builder.WebApplication app;")]
    [InlineData("string M() => nameof(Microsoft.AspNetCore.Http.HttpContext);")]
    [InlineData("System.Net.Http.HttpClient client;")]
    public Task What_needs_no_request_is_accepted(string member) => Accepts(In("Application", member), Clean);

    [Theory]
    [InlineData("class Cut : Microsoft.AspNetCore.Http.IMiddleware { public System.Threading.Tasks.Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext c, Microsoft.AspNetCore.Http.RequestDelegate next) => next(c); }")]
    [InlineData("class Cut { public System.Threading.Tasks.Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext c) => null; }")]
    [InlineData("class Cut { public System.Threading.Tasks.Task Invoke(Microsoft.AspNetCore.Http.HttpContext c, int more) => null; }")]
    [InlineData("class Cut : Microsoft.AspNetCore.Mvc.Filters.IActionFilter { public void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext c) { } public void OnActionExecuted(Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext c) { } }")]
    [InlineData("class Cut : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute { }")]
    [InlineData("class Cut : Microsoft.AspNetCore.Http.IEndpointFilter { public System.Threading.Tasks.ValueTask<object> InvokeAsync(Microsoft.AspNetCore.Http.EndpointFilterInvocationContext c, Microsoft.AspNetCore.Http.EndpointFilterDelegate next) => next(c); }")]
    public Task Middleware_and_filters_live_in_requests(string type) => Accepts("#nullable disable\nnamespace Shop.Application { " + type + " }", Clean);

    [Theory]
    [InlineData("class Cut { public void Run(Microsoft.AspNetCore.Http.{|LNT1005:HttpContext|} c) { } }")]
    [InlineData("class Cut { void Invoke(Microsoft.AspNetCore.Http.{|LNT1005:HttpContext|} c) { } }")]
    [InlineData("class Cut { public void Invoke(int first, Microsoft.AspNetCore.Http.{|LNT1005:HttpContext|} c) { } }")]
    public Task What_only_looks_like_middleware_is_reported(string type) => Reports("#nullable disable\nnamespace Shop.Application { " + type + " }", Clean);

    [Fact]
    public Task A_listed_adapter_may_use_it() => Reports(
        """
        #nullable disable
        namespace Shop.Application
        {
            class UserHttpAdapter { Microsoft.AspNetCore.Http.HttpContext context; }
            class UserHttp { Microsoft.AspNetCore.Http.{|LNT1005:HttpContext|} context; }
        }
        """,
        Clean + "\nlintel.http.adapters = *HttpAdapter");

    [Fact]
    public Task Without_layers_it_is_silent() => Accepts(In("Application", "Microsoft.AspNetCore.Http.HttpContext context;"));

    [Fact]
    public Task Layers_named_by_keys_count_by_their_name() => Reports(
        "#nullable disable\nnamespace Shop.Logic { class A { Microsoft.AspNetCore.Http.{|LNT1005:HttpContext|} context; } }",
        "lintel.layers = application\nlintel.layer.application.namespaces = Shop.Logic");

    [Fact]
    public Task A_type_of_the_same_name_elsewhere_is_another() =>
        Accepts("namespace My.AspNetCore.Http { public class HttpContext { } }\n" + "namespace Shop.Application { class A { My.AspNetCore.Http.HttpContext? c; } }", Clean);

    [Theory]
    [InlineData("", "an interface")]
    [InlineData("\nlintel.current_user.type = Shop.Application.ICurrentUser", "'Shop.Application.ICurrentUser'")]
    public Task It_says_what_to_depend_on(string key, string instead) => Says(
        In("Application", "Microsoft.AspNetCore.Http.{|#0:IHttpContextAccessor|} a;"),
        DependencyRules.HttpOutsidePresentation,
        $"'Shop.Application.Order' in layer 'application' uses 'Microsoft.AspNetCore.Http.IHttpContextAccessor', so it runs only inside a request; pass the value in, or depend on {instead}",
        Clean + key);

    [Fact]
    public Task Broken_code_is_no_reason_to_speak() => Survives(In("Application", "Microsoft.AspNetCore.Http.Gone gone; void M(Microsoft.AspNetCore.Http. }"), Clean);

    private static string In(string layer, string member) => $"#nullable disable\nnamespace Shop.{layer} {{ class Order {{ {member} }} }}";
}

public class LNT1005_without_ASP_NET : RuleTest<DependencyAnalyzer>
{
    [Fact]
    public Task Nothing_is_reported() => Accepts(
        "namespace Microsoft.AspNetCore.Http { public class Kept { } }\nnamespace Shop.Application { class A { Microsoft.AspNetCore.Http.Kept? kept; } }",
        "lintel.architecture = clean");
}
