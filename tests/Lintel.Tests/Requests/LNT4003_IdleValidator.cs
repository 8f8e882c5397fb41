namespace Lintel.Requests;

public class LNT4003_IdleValidator() : RequestTest<IdleValidatorFix>("LNT4003", Libraries.AspNetCore, Libraries.Extensions)
{
    private const string Named = "lintel.validation.filters = ValidationFilter\n";

    private const string Types = """
        public record Add(string Name);
        public class AddValidator : AbstractValidator<Add> { }
        public record Paged([FromBody] Add Inner, int Page);
        public record Unchecked(string Name);

        """;

    private const string Filter = """
        public class ValidationFilter<T>(IValidator<T> validator) : IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
            {
                foreach (var argument in context.Arguments)
                {
                    if (argument is T request)
                        await validator.ValidateAndThrowAsync(request);
                }

                return await next(context);
            }
        }

        """;

    private static string Mapping(string statements, string more = "") => Code($$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;

        static class Start
        {
            static void Map(IServiceCollection services)
            {
                var app = WebApplication.Create();
                {{statements}}
            }
        }

        {{Types}}{{more}}
        """);

    [Theory]
    [InlineData("app.MapPost(\"/a\", (Add {|LNT4003:add|}) => 1);")]
    [InlineData("app.MapPost(\"/a\", ([FromBody] Add {|LNT4003:add|}) => 1);")]
    [InlineData("app.MapPut(\"/a\", ([FromForm] Add {|LNT4003:add|}) => 1);")]
    [InlineData("app.MapPost(\"/a\", ([AsParameters] Paged {|LNT4003:paged|}) => 1);")]
    [InlineData("app.MapPost(\"/a\", (Add {|LNT4003:add|}) => 1).Produces(200).ProducesValidationProblem().WithName(\"a\").RequireAuthorization();")]
    [InlineData("app.MapGroup(\"/g\").WithTags(\"Validated\").MapPost(\"/a\", (Add {|LNT4003:add|}) => 1);")]
    [InlineData("int Handle(Add {|LNT4003:add|}) => 1; app.MapPost(\"/a\", Handle); app.MapPut(\"/a\", Handle);")]
    [InlineData("app.MapPost(\"/a\", (Add {|LNT4003:add|}) => 1).AddEndpointFilter<LogFilter>();")]
    [InlineData("services.AddScoped<IValidator<Add>, AddValidator>(); app.MapPost(\"/a\", (Add {|LNT4003:add|}) => 1);")]
    [InlineData("services.AddScoped(typeof(AddValidator)); services.AddScoped<IValidator<Add>>(_ => new AddValidator()); app.MapPost(\"/a\", (Add {|LNT4003:add|}) => nameof(AddValidator));")]
    public Task A_validator_that_nobody_runs_is_reported(string code) => Reports(Mapping(code, """
        public class LogFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext c, EndpointFilterDelegate next) => next(c); }
        """), Alone);

    [Theory]
    [InlineData("app.MapPost(\"/a\", (Add add) => 1).AddEndpointFilter<ValidationFilter<Add>>();")]
    [InlineData("app.MapGroup(\"/g\").AddEndpointFilter<RouteGroupBuilder, ValidationFilter<Add>>().MapPost(\"/a\", (Add add) => 1);")]
    [InlineData("var g = app.MapGroup(\"/g\"); g.MapPost(\"/a\", (Add add) => 1); g.AddEndpointFilter<RouteGroupBuilder, ValidationFilter<Add>>();")]
    [InlineData("app.MapGroup(\"/g\").WithFilters().MapPost(\"/a\", (Add add) => 1);")]
    [InlineData("app.MapPost(\"/a\", (Add add) => 1).AddEndpointFilter(async (c, next) => await next(c));")]
    [InlineData("app.MapPost(\"/a\", (Add add) => 1).AddEndpointFilter(new Other());")]
    [InlineData("app.MapPost(\"/a\", (Add add) => 1).WithMetadata(\"x\");")]
    [InlineData("app.MapPost(\"/a\", (Add add, IValidator<Add> v) => v.Validate(add));")]
    [InlineData("app.MapPost(\"/a\", (Add add) => new AddValidator().Validate(add));")]
    [InlineData("app.MapPost(\"/a\", (Unchecked body) => 1);")]
    [InlineData("app.MapGet(\"/a\", (Add perhapsService) => 1);")]
    [InlineData("app.MapPost(\"/a\", (string name, int id) => 1);")]
    public Task What_may_be_validated_is_accepted(string code) => Accepts(Mapping(code, Filter + """
        public class Other : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext c, EndpointFilterDelegate next) => next(c); }
        static class Extensions { public static RouteGroupBuilder WithFilters(this RouteGroupBuilder g) { g.AddEndpointFilter<RouteGroupBuilder, ValidationFilter<Add>>(); return g; } }
        """), Alone);

    [Theory]
    [InlineData("public class Service(IValidator<Add> validator) { object v = validator; }")]
    [InlineData("public class Service(IServiceProvider services) { object? v = services.GetService(typeof(IValidator<Add>)); }")]
    [InlineData("public class Service<T>(IEnumerable<IValidator<T>> validators) { object v = validators; }")]
    [InlineData("public class Checking<TMessage, TResponse>(IEnumerable<IValidator<TMessage>> v) : IPipelineBehavior<TMessage, TResponse> where TMessage : IMessage { public ValueTask<TResponse> Handle(TMessage m, MessageHandlerDelegate<TMessage, TResponse> n, CancellationToken c) => n(m, c); object x = v; }")]
    [InlineData("public class Checking<TMessage, TResponse>(IServiceProvider s) : IPipelineBehavior<TMessage, TResponse> where TMessage : IMessage { public ValueTask<TResponse> Handle(TMessage m, MessageHandlerDelegate<TMessage, TResponse> n, CancellationToken c) { s.GetService<IValidator<TMessage>>(); return n(m, c); } }")]
    public Task Whoever_asks_for_validators_may_run_them(string code) => Accepts(Mapping("app.MapPost(\"/a\", (Add add) => 1);", code), Alone);

    [Fact]
    public Task A_behavior_that_does_not_speak_of_them_does_not() => Reports(Mapping("app.MapPost(\"/a\", (Add {|LNT4003:add|}) => 1);", """
        public class Logging<TMessage, TResponse> : IPipelineBehavior<TMessage, TResponse> where TMessage : IMessage { public ValueTask<TResponse> Handle(TMessage m, MessageHandlerDelegate<TMessage, TResponse> n, CancellationToken c) => n(m, c); }
        """), Alone);

    [Fact]
    public Task The_application_itself_is_in_no_group() => Reports(Mapping("", "public static class Module { public static void MapOrders(this WebApplication app) => app.MapPost(\"/a\", (Add {|LNT4003:add|}) => 1); }"), Alone);

    [Fact]
    public Task A_group_of_unseen_code_is_unknown() => Accepts(Mapping("", "public static class Module { public static void MapOrders(this IEndpointRouteBuilder routes) => routes.MapPost(\"/a\", (Add add) => 1); }"), Alone);

    [Fact]
    public Task A_group_filter_in_another_method_counts() => Reports(Mapping(
        "var g = app.MapGroup(\"/g\"); g.AddEndpointFilter<RouteGroupBuilder, ValidationFilter<Add>>(); g.MapOrders(); app.MapOthers();",
        Filter + "static class Module { internal static void MapOrders(this IEndpointRouteBuilder routes) => routes.MapPost(\"/a\", (Add add) => 1); internal static void MapOthers(this IEndpointRouteBuilder routes) => routes.MapPost(\"/b\", (Add {|LNT4003:add|}) => 1); }"), Alone);

    [Fact]
    public async Task It_names_endpoint_request_validator_and_filter()
    {
        await Says(Mapping("app.{|#1:MapPost|}(\"/a\", (Add {|#0:add|}) => 1);"), RequestRules.IdleValidator, "'POST /a' binds 'Add', but nothing runs 'AddValidator'; add a validation filter to the endpoint or its group", Alone);
        await Says(Mapping("app.{|#1:MapPost|}(\"/a\", (Add {|#0:add|}) => 1);", Filter), RequestRules.IdleValidator, "'POST /a' binds 'Add', but nothing runs 'AddValidator'; add ValidationFilter<Add> to the endpoint or its group", Alone + Named);
    }

    [Fact]
    public Task A_method_that_the_settings_name_validates() => Accepts(Mapping("app.MapPost(\"/a\", (Add add) => 1).Checked();",
        "static class Extensions { public static RouteHandlerBuilder Checked(this RouteHandlerBuilder b) => b; }"), Alone + "lintel.validation.filters = Checked");

    [Theory]
    [InlineData("app.MapPost(\"/a\", (Add add) => ")]
    [InlineData("app.MapPost(\"/a\", (Missing add) => 1);")]
    public Task Half_typed_code_is_survived(string code) => Survives(Mapping(code), Alone + "dotnet_diagnostic.LNT4003.severity = none");

    [Fact]
    public Task The_filter_is_added_everywhere_in_one_pass() => Fixes(
        Mapping("""
            app.MapPost("/a", (Add {|LNT4003:add|}) => 1).WithName("a"); // adds
            int Handle(Add {|LNT4003:add|}) => 1;
            app.MapPut("/a", Handle);
            """, Filter),
        Mapping("""
            app.MapPost("/a", (Add add) => 1).WithName("a").AddEndpointFilter<ValidationFilter<Add>>(); // adds
            int Handle(Add add) => 1;
            app.MapPut("/a", Handle).AddEndpointFilter<ValidationFilter<Add>>();
            """, Filter), Alone + Named);

    [Fact]
    public Task Where_the_settings_name_no_filter_none_is_offered() => OffersNothing(Mapping("app.MapPost(\"/a\", (Add {|LNT4003:add|}) => 1);", Filter), Alone);

    [Fact]
    public Task The_namespace_is_imported_where_it_is_missing()
    {
        static string File(string usings, string after) => $$"""
            {{usings}}

            static class Start
            {
                static void Map(WebApplication app) => app.MapPost("/a", (Add {{(after.Length == 0 ? "{|LNT4003:add|}" : "add")}}) => 1){{after}};
            }
            """;
        var test = Test(File("using Microsoft.AspNetCore.Builder;", ""), Alone + Named);
        var types = Code("using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc;\n" + Types + Filter);
        test.TestState.Sources.Add(types);
        test.FixedState.Sources.Add(File("using Microsoft.AspNetCore.Builder;\nusing Microsoft.AspNetCore.Http;", ".AddEndpointFilter<ValidationFilter<Add>>()"));
        test.FixedState.Sources.Add(types);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
