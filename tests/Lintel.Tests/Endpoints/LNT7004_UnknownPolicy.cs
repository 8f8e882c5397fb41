using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Endpoints;

public class LNT7004_UnknownPolicy() : EndpointTest<UnknownPolicyFix>("LNT7004")
{
    private const string Host = "static class Host { static void Main() { } }\n";

    private const string Setup = Host + """
        static class Setup
        {
            static void Add(IServiceCollection services) => services.AddAuthorizationBuilder().AddPolicy("Admin", it => it.RequireRole("admin")).AddPolicy(name: "Reader", configurePolicy: it => it.RequireAuthenticatedUser());
        }

        """;

    [Theory]
    [InlineData("[Authorize({|LNT7004:\"Admni\"|})] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Policy = {|LNT7004:\"Auditor\"|})] public class AController : ControllerBase { }")]
    [InlineData("static class Names { public const string Writer = \"Writer\"; } [Authorize({|LNT7004:Names.Writer|})] public class AController : ControllerBase { }")]
    [InlineData("static class Guard { static object May(IAuthorizationService it, System.Security.Claims.ClaimsPrincipal user) => it.AuthorizeAsync(user, {|LNT7004:\"Admni\"|}); }")]
    [InlineData("static class More { static void Map(WebApplication app) => app.MapGet(\"/a\", () => 1).RequireAuthorization(\"Reader\", {|LNT7004:\"Writer\"|}); }")]
    [InlineData("partial class A { [Authorize({|LNT7004:\"Admni\"|})] record Inner; } file class B<T> { [Authorize({|LNT7004:nameof(B<int>)|})] void M() { } }")]
    public Task A_policy_that_nobody_registers_is_reported(string code) => ReportsInProgram(Program("", Setup + code), Alone);

    [Theory]
    [InlineData("[Authorize(\"Admin\")] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(\"admin\")] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Roles = \"Boss\")] public class AController : ControllerBase { }")]
    [InlineData("[Authorize(Policy = \"\")] public class AController : ControllerBase { }")]
    [InlineData("static class More { static void Map(WebApplication app, string name) => app.MapGet(\"/a\", () => 1).RequireAuthorization(name, $\"{name}.read\").RequireCors(\"Open\"); }")]
    [InlineData("static class More { static void Add(AuthorizationOptions options) => options.AddPolicy(\"Late\", new AuthorizationPolicyBuilder().RequireRole(\"x\").Build()); } [Authorize(\"Late\")] public class AController : ControllerBase { }")]
    [InlineData("static class More { static void Add(AuthorizationBuilder builder) => builder.AddDefaultPolicy(\"D\", it => it.RequireAuthenticatedUser()).AddFallbackPolicy(\"F\", it => it.RequireAuthenticatedUser()); } [Authorize(\"D\"), Authorize(\"F\")] public class AController : ControllerBase { }")]
    public Task A_registered_policy_or_another_thing_is_accepted(string code) => AcceptsInProgram(Program("", Setup + code));

    [Theory]
    [InlineData("static class More { static void Add(AuthorizationOptions options) { foreach (var name in new[] { \"a\", \"b\" }) options.AddPolicy(name, it => it.RequireRole(name)); } }")]
    [InlineData("static class More { static void Add(AuthorizationOptions options, Microsoft.Extensions.Configuration.IConfiguration configuration) => options.AddPolicy(configuration[\"policy\"]!, it => it.RequireRole(\"x\")); }")]
    [InlineData("class Provider : IAuthorizationPolicyProvider { public Task<AuthorizationPolicy?> GetPolicyAsync(string name) => null!; public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => null!; public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => null!; }")]
    [InlineData("class Provider(Microsoft.Extensions.Options.IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options) { }")]
    [InlineData("static class More { static Action<string, Action<AuthorizationPolicyBuilder>> Of(AuthorizationOptions options) => options.AddPolicy; }")]
    public Task Where_others_may_be_registered_nothing_is_said(string code) => AcceptsInProgram(Program("", Setup + code + " [Authorize(\"Admni\")] public class AController : ControllerBase { }"));

    [Fact]
    public Task A_library_does_not_see_what_its_host_registers() => Accepts(Program("", Setup + "[Authorize(\"Admni\")] public class AController : ControllerBase { }"), Alone);

    [Theory]
    [InlineData("[Authorize({|#0:\"Admni\"|})] class A { }", "Policy 'Admni' is not registered, so the first call fails; registered are 'Admin', 'Reader', did you mean 'Admin'?")]
    [InlineData("[Authorize({|#0:\"Everything\"|})] class A { }", "Policy 'Everything' is not registered, so the first call fails; registered are 'Admin', 'Reader'")]
    public Task It_names_those_that_are_registered(string code, string message) => SaysInProgram(Program("", Setup + code), message);

    [Fact]
    public Task It_says_that_none_is_registered() =>
        SaysInProgram(Program("", Host + "[Authorize({|#0:\"Admin\"|})] class A { }"), "Policy 'Admin' is not registered, so the first call fails; registered are none");

    [Theory]
    [InlineData("""[assembly: System.Reflection.AssemblyMetadata("Lintel.Policies", "Admin, Auditor")]""", "", "Auditor")]
    [InlineData("""[assembly: System.Reflection.AssemblyMetadata("Lintel.Policies", "Admin, *")]""", "", "Auditor")]
    [InlineData("", "", "Auditor")]
    [InlineData("""[assembly: System.Reflection.AssemblyMetadata("Lintel.Policies", "")]""", "", "Auditor", false)]
    [InlineData("""[assembly: System.Reflection.AssemblyMetadata("Lintel.Policies", "Auditors")]""", "", "Auditor", false)]
    public async Task What_a_reference_stamps_counts(string stamp, string more, string policy, bool isAccepted = true)
    {
        var defaults = Libraries.Compiled(
            "Acme.Defaults",
            stamp + more + "public static class Defaults { public static object M(Microsoft.AspNetCore.Authorization.AuthorizationOptions options) => options.DefaultPolicy; }",
            [.. Libraries.Named(Libraries.AspNetCore, Libraries.Extensions)]);
        var test = Test(Program("", Setup + (isAccepted ? $"[Authorize(\"{policy}\")] class A {{ }}" : $"[Authorize({{|LNT7004:\"{policy}\"|}})] class A {{ }}")), Alone);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AdditionalReferences.Add(defaults);
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        test.NumberOfIncrementalIterations = isAccepted || !stamp.Contains("Auditors", StringComparison.Ordinal) ? 0 : 1;
        if (test.NumberOfIncrementalIterations == 1)
            test.FixedCode = Program("", Setup + "[Authorize(\"Auditors\")] class A { }");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("options.AddPolicy(\"Later\"")]
    [InlineData("services.AddPolicy(; [Authorize(\"Admni\")] void M() { } [Authorize(\"Adm")]
    public Task Half_typed_code_is_survived(string code) => Survives(Program(code, Setup + "[Authorize(\"x\" class A { }"), Alone);

    [Fact]
    public Task The_nearest_name_is_written_and_comments_kept()
    {
        var test = Test(Program("", Setup + "[Authorize(/* who */ {|LNT7004:\"Admni\"|} /* may */)] class A { }"), Alone);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.FixedCode = Program("", Setup + "[Authorize(/* who */ \"Admin\" /* may */)] class A { }");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("[Authorize({|LNT7004:\"Everything\"|})] class A { }")]
    [InlineData("static class Names { public const string Admni = \"Admni\"; } [Authorize({|LNT7004:Names.Admni|})] class A { }")]
    public Task Where_no_name_is_meant_or_it_is_declared_elsewhere_nothing_is_offered(string code)
    {
        var test = Test(Program("", Setup + code), Alone);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.FixedCode = Program("", Setup + code);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Each_name_is_mended_by_itself() => Assert.Null(new UnknownPolicyFix().GetFixAllProvider());

    private Task AcceptsInProgram(string code)
    {
        Assert.DoesNotContain("{|", code);
        return ReportsInProgram(code, Alone);
    }

    private Task SaysInProgram(string code, string message)
    {
        var test = Test(code, Alone);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.ExpectedDiagnostics.Add(new DiagnosticResult(SecurityRules.UnknownPolicy).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
