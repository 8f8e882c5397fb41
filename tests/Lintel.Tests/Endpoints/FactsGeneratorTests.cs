using Microsoft.CodeAnalysis.CSharp;

namespace Lintel.Endpoints;

/// <summary>What a project stamps of its set-up code, and what its host makes of it.</summary>
public class FactsGeneratorTests
{
    private const string Usings = """
        using System;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Authorization;
        using Microsoft.Extensions.DependencyInjection;

        """;

    [Theory]
    [InlineData("services.AddAuthorizationBuilder().AddPolicy(\"B\", it => it.RequireRole(\"b\")).AddPolicy(\"A\", it => it.RequireRole(\"a\"));", "Lintel.Policies=A, B|Lintel.Authorization=true")]
    [InlineData("services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());", "Lintel.Policies=|Lintel.Fallback=required|Lintel.Authorization=true")]
    [InlineData("services.AddAuthorizationBuilder().AddFallbackPolicy(\"Rest\", it => it.RequireAuthenticatedUser());", "Lintel.Policies=Rest|Lintel.Fallback=required|Lintel.Authorization=true")]
    [InlineData("services.AddAuthorization(it => { foreach (var name in new[] { \"A\" }) it.AddPolicy(name, p => p.RequireRole(name)); it.AddPolicy(\"B\", p => p.RequireRole(\"b\")); });", "Lintel.Policies=B, *|Lintel.Authorization=true")]
    [InlineData("services.AddAuthorization(it => it.AddPolicy(\"A, B\", p => p.RequireRole(\"b\")));", "Lintel.Policies=*|Lintel.Authorization=true")]
    [InlineData("services.AddAuthorization(it => it.AddPolicy(\"\\\"A\\\\\", p => p.RequireRole(\"b\")));", "Lintel.Policies=\"A\\|Lintel.Authorization=true")]
    [InlineData("services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();", "Lintel.Policies=*")]
    [InlineData("services.AddControllers(it => it.Filters.Add(new AuthorizeFilter()));", "Lintel.Policies=|Lintel.Controllers=required")]
    [InlineData("services.AddControllers(it => it.Filters.Add(new object()));", "Lintel.Policies=|Lintel.Controllers=unknown", false)]
    [InlineData("", "Lintel.Policies=")]
    public void What_set_up_code_says_is_stamped(string code, string stamps, bool compiles = true)
    {
        var stamped = Run(Setup(code), facts: "true");
        if (compiles)
            Assert.Empty(stamped.GetDiagnostics(TestContext.Current.CancellationToken).Where(static it => it.Severity == DiagnosticSeverity.Error));

        Assert.Equal(stamps.Split('|'), StampsOf(stamped));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void Nobody_who_did_not_ask_is_stamped(string facts) => Assert.Empty(StampsOf(Run(Setup("services.AddAuthorization();"), facts)));

    [Fact]
    public void Without_the_framework_there_is_nothing_to_stamp() => Assert.Empty(StampsOf(Run("class A { }", "true", Libraries.Framework)));

    [Theory]
    [InlineData("services.AddAuthorization(it => it.AddPolicy(")]
    [InlineData("services.AddAuthorizationBuilder().SetFallbackPolicy( AddPolicy(\"x\"")]
    public void Half_typed_code_is_survived(string code) => Assert.NotEmpty(StampsOf(Run(Setup(code), "true")));

    [Fact]
    public void An_edit_elsewhere_writes_nothing_anew()
    {
        var before = Compile(Setup("services.AddAuthorization();"), References);
        var driver = CSharpGeneratorDriver.Create(
            [new FactsGenerator().AsSourceGenerator()], optionsProvider: new BuildOptions("true"),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)).RunGenerators(before, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added { }", path: "/added.cs", cancellationToken: TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);

        Assert.All(
            driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(static it => it.Value).SelectMany(static it => it.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [InlineData("services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());", AuthorizationState.Required, AuthorizationState.Required)]
    [InlineData("services.AddControllers(it => it.Filters.Add(new AuthorizeFilter()));", AuthorizationState.None, AuthorizationState.Required)]
    [InlineData("services.AddControllers(it => it.Conventions.Add(null!));", AuthorizationState.None, AuthorizationState.Unknown)]
    [InlineData("services.AddAuthorization();", AuthorizationState.None, AuthorizationState.None)]
    internal void A_host_knows_what_its_defaults_project_sets_up(string code, AuthorizationState ofAll, AuthorizationState ofControllers)
    {
        var facts = StampedFacts.Of(Compile("class Host { }", References.Add(Run(Setup(code), "true").ToMetadataReference())));

        Assert.Equal((ofAll, ofControllers), (facts.Global.OfAll, facts.Global.OfControllers));
        Assert.Equal(code.Contains("AddAuthorization", StringComparison.Ordinal), facts.Global.HasServices);
    }

    private static readonly ImmutableArray<MetadataReference> References = Libraries.Framework.AddRange(Libraries.Named(Libraries.AspNetCore, Libraries.Extensions));

    private static string Setup(string code) => Usings + $"public static class Defaults {{ public static void Add(IServiceCollection services) {{ {code} }} }}";

    private static Compilation Compile(string source, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Acme.Defaults" + source.Length, [CSharpSyntaxTree.ParseText(source, path: "/defaults.cs")], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static Compilation Run(string source, string facts, ImmutableArray<MetadataReference>? references = null)
    {
        CSharpGeneratorDriver.Create([new FactsGenerator().AsSourceGenerator()], optionsProvider: new BuildOptions(facts))
            .RunGeneratorsAndUpdateCompilation(Compile(source, references ?? References), out var stamped, out var problems, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        return stamped;
    }

    private static IEnumerable<string> StampsOf(Compilation compilation) => compilation.Assembly.GetAttributes()
        .Where(static it => it.AttributeClass?.Name == "AssemblyMetadataAttribute")
        .Select(static it => $"{it.ConstructorArguments[0].Value}={it.ConstructorArguments[1].Value}");

    private sealed class BuildOptions(string facts) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(facts);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(facts);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(facts);
    }

    private sealed class Values(string facts) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => ["build_property.LintelFacts"];

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.LintelFacts" && facts.Length > 0 ? facts : null;
            return value is not null;
        }
    }
}
