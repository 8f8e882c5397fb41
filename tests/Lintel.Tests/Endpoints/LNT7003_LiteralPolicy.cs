namespace Lintel.Endpoints;

public class LNT7003_LiteralPolicy() : EndpointTest<LiteralPolicyFix>("LNT7003")
{
    private const string Names = """
        static class Policies { public const string Admin = "Admin"; public const string Same = "Twice"; public const string Again = "Twice"; }
        static class Roles { public const string Admin = "Admin"; public const string Staff = "Staff"; public const string Both = "Admin,Staff"; }
        """;

    private string Typed => Alone + "lintel.auth.policy_types = *Policies, *Roles";

    [Theory]
    [InlineData("[Authorize({|LNT7003:\"Admin\"|})] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(policy: {|LNT7003:\"Admin\"|})] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Policy = {|LNT7003:\"Admin\"|}, Roles = {|LNT7003:\"Staff\"|})] public class AController : ControllerBase { }")]
    [InlineData("class MineAttribute : AuthorizeAttribute { public MineAttribute(string key) { } } [Mine(\"k\", Policy = {|LNT7003:\"Admin\"|})] public class AController : ControllerBase { }")]
    [InlineData("static class Setup { static void Add(AuthorizationOptions options) => options.AddPolicy({|LNT7003:\"Admin\"|}, it => it.RequireRole({|LNT7003:\"Staff\"|}, {|LNT7003:\"Boss\"|})); }")]
    [InlineData("static class Setup { static void Add(IServiceCollection services) => services.AddAuthorizationBuilder().AddPolicy({|LNT7003:\"Admin\"|}, it => it.RequireRole(new[] { {|LNT7003:\"Staff\"|} })).AddFallbackPolicy({|LNT7003:\"Rest\"|}, it => it.RequireAuthenticatedUser()); }")]
    [InlineData("static class Setup { static void Add(AuthorizationPolicyBuilder it) => it.RequireRole(new List<string> { \"unseen\" }).RequireRole([{|LNT7003:\"Staff\"|}]); }")]
    [InlineData("static class Guard { static bool May(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole({|LNT7003:\"Admin\"|}); }")]
    [InlineData("static class Guard { static bool May(System.Security.Principal.IPrincipal user, bool staff) => user.IsInRole(staff ? {|LNT7003:\"Staff\"|} : ({|LNT7003:\"Admin\"|})); }")]
    [InlineData("class Mine : System.Security.Claims.ClaimsPrincipal { } static class Guard { static bool May(Mine user) => user.IsInRole({|LNT7003:\"Admin\"|}); }")]
    [InlineData("static class Guard { static object May(IAuthorizationService it, System.Security.Claims.ClaimsPrincipal user) => it.AuthorizeAsync(user, {|LNT7003:\"Admin\"|}); }")]
    [InlineData("record R { [Authorize({|LNT7003:\"Admin\"|})] public void M() { } } static class Outer { class Inner { [Authorize({|LNT7003:\"Admin\"|})] void M() { } } }")]
    public Task A_literal_is_reported(string code) => Reports(Program("", code), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireAuthorization({|LNT7003:\"Admin\"|}, {|LNT7003:\"Staff\"|});")]
    [InlineData("app.MapGet(\"/a\", [Authorize(Roles = {|LNT7003:\"Admin\"|})] () => 1);")]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireAuthorization(new AuthorizeAttribute({|LNT7003:\"Admin\"|}) { Roles = {|LNT7003:\"Staff\"|} });")]
    [InlineData("app.MapGroup(\"/a\").RequireAuthorization(policyNames: {|LNT7003:\"Admin\"|}).WithName(\"n\");")]
    public Task A_literal_on_a_builder_is_reported(string code) => Reports(Program(code), Alone);

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireAuthorization(Policies.Admin, nameof(Policies.Same));")]
    [InlineData("const string admin = \"Admin\"; app.MapGet(\"/a\", () => 1).RequireAuthorization(admin);")]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireAuthorization(args[0], $\"{args[0]}.read\", args[0] + \".write\");")]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireCors(\"Open\").RequireRateLimiting(\"Slow\").CacheOutput(\"Long\");")]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireAuthorization(policy => policy.RequireClaim(\"tenant\"));")]
    [InlineData("app.MapGet(\"/a\", () => 1).WithName(\"Admin\").RequireAuthorization(\"\");")]
    public Task A_constant_or_another_thing_is_accepted(string code) => Accepts(Program(code, Names), Alone);

    [Theory]
    [InlineData("[Authorize(AuthenticationSchemes = \"Bearer\")] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Policies.Admin, Roles = Roles.Admin + \",\" + Roles.Staff)] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Roles = $\"{Roles.Admin},{Roles.Staff}\")] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Roles = Roles.Admin + \"Extra\")] public class AController : ControllerBase { }")]
    [InlineData("class MineAttribute : AuthorizeAttribute { public MineAttribute(string key) { } } [Mine(\"k\")] public class AController : ControllerBase { }")]
    [InlineData("static class Guard { static bool May(Account it) => it.IsInRole(\"Admin\"); } class Account { public bool IsInRole(string role) => true; }")]
    [InlineData("static class Setup { static void Add(Microsoft.AspNetCore.Cors.Infrastructure.CorsOptions options) => options.AddPolicy(\"Open\", it => { }); }")]
    [InlineData("static class Setup { static void Add(Microsoft.AspNetCore.OutputCaching.OutputCacheOptions options) => options.AddPolicy(\"Long\", it => { }); }")]
    [InlineData("static class Setup { static void Add(Lists it) => it.Roles(\"Admin\"); } class Lists { public void Roles(string name) { } }")]
    public Task What_names_no_policy_by_a_literal_is_accepted(string code) => Accepts(Program("", Names + code), Alone);

    [Theory]
    [InlineData("[Authorize(Roles = {|LNT7003:\"Admin, Boss\"|})] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Roles = Roles.Admin + {|LNT7003:\",Boss\"|})] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Roles = {|LNT7003:\"Boss,\"|} + Roles.Admin)] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Roles = $\"{Roles.Admin}{|LNT7003:,Boss|}\")] public class AController : ControllerBase { }")]
    public Task Roles_that_are_separated_by_commas_are_one_report_for_each_literal(string code) => Reports(Program("", Names + code), Alone);

    [Fact]
    public Task An_alias_is_seen_through() => Reports("using P = Names.Policies; using Auth = Microsoft.AspNetCore.Authorization.AuthorizeAttribute; namespace Names { static class Policies { public const string Admin = \"Admin\"; } [Auth(P.Admin)] class A { } [Auth({|LNT7003:\"Admin\"|})] class B { } }", Alone);

    [Theory]
    [InlineData("[Authorize({|#0:\"Admin\"|})] class A { }", "Policy 'Admin' is a string literal; use 'Policies.Admin'")]
    [InlineData("[Authorize(Roles = {|#0:\"Admin\"|})] class A { }", "Role 'Admin' is a string literal; use 'Roles.Admin'")]
    [InlineData("[Authorize(Roles = {|#0:\"Admin,Staff\"|})] class A { }", "Role 'Admin,Staff' is a string literal; use 'Roles.Both'")]
    [InlineData("[Authorize(Roles = {|#0:\"Staff,Admin\"|})] class A { }", "Role 'Staff,Admin' is a string literal; use 'Roles.Staff' and 'Roles.Admin'")]
    [InlineData("[Authorize({|#0:\"Twice\"|})] class A { }", "Policy 'Twice' is a string literal; use 'Policies.Same' or 'Policies.Again'")]
    [InlineData("[Authorize({|#0:\"orders.read\"|})] class A { }", "Policy 'orders.read' is a string literal; use 'Policies.OrdersRead'")]
    public Task It_names_the_constant(string code, string message) => Says(Program("", Names + code), SecurityRules.LiteralPolicy, message, Typed);

    [Fact]
    public Task Generated_code_is_no_place_for_a_report() => Reports(("/a.g.cs", "[Microsoft.AspNetCore.Authorization.Authorize(\"Admin\")] class A { }"), ("/.editorconfig", "root = true\n\n[*.cs]\n" + Alone));

    [Theory]
    [InlineData("[Authorize(\"Admin] class A { }")]
    [InlineData("[Authorize(Roles = )] class A { } class B { object M() => user.IsInRole(\"x\"); void N() => AddPolicy(\"x\", }")]
    public Task Half_typed_code_is_survived(string code) => Survives(Program("app.MapGet(\"/a\", () => 1).RequireAuthorization(\"", code), Alone);

    [Fact]
    public Task The_constants_that_are_there_are_used_and_comments_kept() => Fixes(
        Program("app.MapGet(\"/a\", () => 1).RequireAuthorization(/* who */ {|LNT7003:\"Admin\"|} /* may */);", Names + """
            [Authorize({|LNT7003:"Admin"|}, Roles = {|LNT7003:"Staff,Admin"|})] // all
            class A { bool M(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole({|LNT7003:"Staff"|}); }
            """),
        Program("app.MapGet(\"/a\", () => 1).RequireAuthorization(/* who */ Policies.Admin /* may */);", Names + """
            [Authorize(Policies.Admin, Roles = Roles.Staff + "," + Roles.Admin)] // all
            class A { bool M(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole(Roles.Staff); }
            """),
        Typed);

    [Fact]
    public Task A_constant_in_another_namespace_is_imported() => Fixes(
        "using Microsoft.AspNetCore.Authorization;\n\nnamespace Shop.Names { public static class Policies { public static class Orders { public const string Read = \"read\"; } } }\nnamespace Shop.Api { [Authorize({|LNT7003:\"read\"|})] class A { } [Authorize({|LNT7003:\"read\"|})] class B { } }",
        "using Microsoft.AspNetCore.Authorization;\nusing Shop.Names;\n\nnamespace Shop.Names { public static class Policies { public static class Orders { public const string Read = \"read\"; } } }\nnamespace Shop.Api { [Authorize(Policies.Orders.Read)] class A { } [Authorize(Policies.Orders.Read)] class B { } }",
        Alone + "lintel.auth.policy_types = Shop.Names.Policies.Orders");

    [Fact]
    public Task A_constant_that_is_missing_is_made_once() => Fixes(
        Program("", """
            public static class Policies
            {
                public const string Admin = "Admin";
            }

            [Authorize({|LNT7003:"orders.read"|})] class A { }
            [Authorize({|LNT7003:"orders.read"|})] class B { }
            [Authorize({|LNT7003:"Admin"|})] class C { }
            """),
        Program("", """
            public static class Policies
            {
                public const string Admin = "Admin";
                public const string OrdersRead = "orders.read";
            }

            [Authorize(Policies.OrdersRead)] class A { }
            [Authorize(Policies.OrdersRead)] class B { }
            [Authorize(Policies.Admin)] class C { }
            """),
        Alone);

    [Fact]
    public async Task Where_there_is_no_type_yet_one_is_written()
    {
        var test = Test(null, Alone);
        test.TestState.Sources.Add(("/0/A.cs", "using Microsoft.AspNetCore.Authorization;\n\n[Authorize({|LNT7003:\"Admin\"|})] class A { }\n"));
        test.TestState.Sources.Add(("/0/B.cs", "using Microsoft.AspNetCore.Authorization;\n\n[Authorize({|LNT7003:\"Staff\"|}, Roles = {|LNT7003:\"boss\"|})] class B { }\n"));
        test.FixedState.Sources.Add(("/0/A.cs", "using Microsoft.AspNetCore.Authorization;\n\n[Authorize(Policies.Admin)] class A { }\n"));
        test.FixedState.Sources.Add(("/0/B.cs", "using Microsoft.AspNetCore.Authorization;\n\n[Authorize(Policies.Staff, Roles = Roles.Boss)] class B { }\n"));
        test.FixedState.Sources.Add(("Policies.cs", "/// <summary>The names of policies.</summary>\ninternal static class Policies\n{\n    public const string Admin = \"Admin\";\n    public const string Staff = \"Staff\";\n}\n"));
        test.FixedState.Sources.Add(("Roles.cs", "/// <summary>The names of roles.</summary>\ninternal static class Roles\n{\n    public const string Boss = \"boss\";\n}\n"));
        test.NumberOfFixAllInDocumentIterations = 2;
        test.NumberOfFixAllIterations = 1;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("[Authorize({|LNT7003:\"Twice\"|})] class A { }")]
    [InlineData("[Authorize({|LNT7003:\"###\"|})] class A { }")]
    [InlineData("[Authorize({|LNT7003:\"admin\"|})] class A { }")]
    [InlineData("[Authorize(Roles = Roles.Admin + {|LNT7003:\",Staff\"|})] class A { }")]
    public Task What_is_not_clear_is_left_to_the_reader(string code) => OffersNothing(Program("", Names + code), Typed);
}
