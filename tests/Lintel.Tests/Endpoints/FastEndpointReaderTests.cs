namespace Lintel.Endpoints;

/// <summary>Source shapes of FastEndpoints against the model that they must give.</summary>
public class FastEndpointReaderTests
{
    [Theory]
    [InlineData("Get(\"/a\"); AllowAnonymous();", "GET /a Get AllowAnonymous")]
    [InlineData("Post(\"/a\", \"/b\"); Policies(\"P\");", "POST /a Post Policies", "POST /b Post Policies")]
    [InlineData("Verbs(FastEndpoints.Http.GET, FastEndpoints.Http.PUT); Routes(\"/a\");", "GET/PUT /a Verbs Routes")]
    [InlineData("Get(\"/a\"); if (DateTime.MinValue.Year == 1) AllowAnonymous();", "GET /a Get AllowAnonymous [Unseen]")]
    [InlineData("Get(\"/a\"); Group<Admin>();", "GET /admin/a Configure Roles Get Group")]
    [InlineData("Get(\"/a\"); Version(2);", "GET /a Get Version")]
    [InlineData("Routes(\"/a\");", "? /a Routes")]
    [InlineData("Get(DateTime.MinValue.ToString());", "GET ? Get")]
    [InlineData("Options(\"/a\");", "OPTIONS /a Options")]
    [InlineData("Delete(\"/a\"); RoutePrefixOverride(\"own\");", "DELETE /own/a Delete RoutePrefixOverride")]
    [InlineData("Get(\"/a\"); Group<Inner>();", "GET /admin/inner/a Configure Configure Roles Get Group")]
    [InlineData("Get(\"/a\"); Description(it => it.WithTags(\"t\").WithName(\"n\"));", "GET /a Get Description WithName WithTags")]
    public void Endpoints_of_FastEndpoints_are_read(string configure, params string[] expected) => Assert.Equal(expected.Select(Sorted), Lines($$"""
        public sealed class Inner : FastEndpoints.SubGroup<Admin> { public Inner() { Configure("inner", ep => { }); } }
        public sealed class Admin : FastEndpoints.Group { public Admin() { Configure("admin", ep => ep.Roles("Admin")); } }
        public class Request { } public class Response { }
        public class List : FastEndpoints.Endpoint<Request, Response>
        {
            public override void Configure() { {{configure}} }
            public override Task HandleAsync(Request request, CancellationToken ct) => Task.CompletedTask;
        }
        """).Select(Sorted));

    [Fact]
    public void An_endpoint_of_FastEndpoints_may_speak_by_attributes() => Assert.Equal(
        ["GET /a [AllowAnonymous]"],
        Lines("[FastEndpoints.HttpGet(\"/a\"), AllowAnonymous] public class List : FastEndpoints.EndpointWithoutRequest { public override Task HandleAsync(CancellationToken ct) => Task.CompletedTask; }"));

    [Theory]
    [InlineData("c.Endpoints.RoutePrefix = \"api\";", "GET /api/a Get")]
    [InlineData("c.Endpoints.RoutePrefix = System.IO.Path.GetTempPath();", "GET ? Get")]
    [InlineData("c.Endpoints.Configurator = it => it.AllowAnonymous();", "GET /a Get [Unseen]")]
    public void Set_up_code_speaks_for_all(string configure, string expected) => Assert.Equal([expected], EndpointShapes.Lines(EndpointShapes.OfProgram(
        $"FastEndpoints.MainExtensions.UseFastEndpoints(app, c => {{ {configure} }});",
        "public class List : FastEndpoints.EndpointWithoutRequest { public override void Configure() => Get(\"/a\"); public override Task HandleAsync(CancellationToken ct) => Task.CompletedTask; }")));

    [Theory]
    [InlineData("public class List : FastEndpoints.Endpoint<Request, Response>", "Post(\"/a\");", "List Body", "Response")]
    [InlineData("public class List : FastEndpoints.Endpoint<Request>", "Get(\"/a\");", "List Unknown", "?")]
    [InlineData("public class List : FastEndpoints.EndpointWithoutRequest<Response>", "Get(\"/a\");", "", "Response")]
    [InlineData("public class List : FastEndpoints.Ep.Req<Request>.Res<Response>", "Put(\"/a\"); Description(it => it.Produces<int>(202));", "List Body", "Response 202:int")]
    public void What_it_binds_and_answers_is_told(string type, string configure, string parameters, string response)
    {
        var endpoint = Assert.Single(EndpointShapes.OfTypes($"public class Request {{ }} public class Response {{ }} {type} {{ public override void Configure() {{ {configure} }} }}").Endpoints);
        Assert.Equal(parameters, EndpointShapes.Parameters(endpoint));
        Assert.Equal(response, EndpointShapes.Response(endpoint));
    }

    [Fact]
    public void It_is_given_services_by_its_constructor_and_by_properties_that_can_be_set() => Assert.Equal(
        "IClock, IMail",
        EndpointShapes.Services(Assert.Single(EndpointShapes.OfTypes("""
            public interface IClock { } public interface IMail { } public interface ISms { }
            public class List(IClock clock) : FastEndpoints.EndpointWithoutRequest
            {
                public IMail Mail { get; set; } = null!;
                public ISms Sms { get; } = null!;
                public int Count { get; set; }
                [FastEndpoints.DontInject] public ISms Other { get; set; } = null!;
                public override void Configure() => Get("/a");
                public override Task HandleAsync(CancellationToken ct) => Task.FromResult(clock);
            }
            """).Endpoints)));

    private static string Sorted(string line) => line.Split(' ') is [var verb, var route, .. var said] ? $"{verb} {route} {string.Join(' ', said.Order(StringComparer.Ordinal))}" : line;

    private static IEnumerable<string> Lines(string types) => EndpointShapes.Lines(EndpointShapes.OfTypes(types));
}
