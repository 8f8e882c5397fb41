using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Dependencies;

public class LNT2008_OpenedInternals : RuleTest<DependencyAnalyzer, OpenedInternalsFix>
{
    private const string Orders = "namespace Shop.Modules.Orders { internal class Order { } }";

    [Theory]
    [InlineData("[assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Modules.Billing\")|}]")]
    [InlineData("[assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleToAttribute(assemblyName: \"Shop.Modules.Billing.Infrastructure\")|}]")]
    [InlineData("[assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Modules.Billing.Contracts\")|}]")]
    [InlineData("[assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Modules.Shared\")|}]")]
    [InlineData("[assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Modules.Host\")|}]")]
    [InlineData("[assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Modules.Latest\")|}]")]
    [InlineData("[assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Modules.Testimonials\")|}]")]
    [InlineData("[assembly: System.Reflection.AssemblyDescription(\"a\"), {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Modules.\" + nameof(Billing))|}] class Billing { }")]
    public Task An_assembly_of_another_module_is_reported(string attribute) => Run(attribute + "\n" + Orders);

    [Theory]
    [InlineData("Shop.Modules.Orders.Infrastructure")]
    [InlineData("Shop.Modules.Orders.Tests")]
    [InlineData("Shop.Modules.Billing.Tests")]
    [InlineData("Shop.Modules.Billing.UnitTests")]
    [InlineData("shop.modules.billing.tests")]
    [InlineData("Shop.Modules.Billing.TestKit")]
    [InlineData("Shop.Modules.Billing.Testing")]
    [InlineData("Shop.Modules.IntegrationTests")]
    [InlineData("Shop.Modules.Billing.Specs")]
    [InlineData("DynamicProxyGenAssembly2")]
    [InlineData("Shop.Api")]
    [InlineData("Billing")]
    [InlineData("")]
    public Task An_assembly_of_the_same_module_of_tests_or_of_none_is_accepted(string assembly) =>
        Run($"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{assembly}\")]\n{Orders}");

    [Fact]
    public Task The_proxies_are_exempt_whatever_the_pattern() =>
        Run("""[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("DynamicProxyGenAssembly2")]""" + "\n" + Orders, options: "lintel.modules.patterns = {module}.**");

    [Fact]
    public Task The_key_is_no_part_of_the_name() => Run(
        $$"""
        [assembly: {|#0:System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Modules.Billing, PublicKey={{Key}}")|}]
        {{Orders}}
        """,
        message: "Module 'Orders' shows its internals to 'Shop.Modules.Billing' of module 'Billing'; publish what it needs in 'Shop.Modules.Orders.Contracts'");

    [Fact]
    public Task It_names_the_contracts_that_are_there() => Run(
        """
        [assembly: {|#0:System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Modules.Billing")|}]
        namespace Shop.Modules.Orders.Public.Contracts { public class OrderDto { } }
        """,
        message: "Module 'Orders' shows its internals to 'Shop.Modules.Billing' of module 'Billing'; publish what it needs in 'Shop.Modules.Orders.Public.Contracts'");

    [Fact]
    public Task The_stamp_tells_the_module() => Run(
        """
        [assembly: System.Reflection.AssemblyMetadata("Lintel.Module", "Billing")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Modules.Billing")]
        [assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Modules.Orders")|}]
        class Bill { }
        """);

    [Theory]
    [InlineData("namespace Shop.Modules.Orders { class Order { } } namespace Other { class A { } }", true)]
    [InlineData("namespace Shop.Modules.Orders { class Order { } } namespace Shop.Modules.Users { class User { } }", false)]
    [InlineData("namespace Shop { class Order { } }", false)]
    public Task A_name_that_says_nothing_leaves_it_to_the_namespaces(string code, bool isReported)
    {
        const string Opened = """System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Modules.Billing")""";
        return Run($"[assembly: {(isReported ? $"{{|LNT2008:{Opened}|}}" : Opened)}]\n{code}", assembly: "Shop");
    }

    [Fact]
    public Task Named_modules_are_modules() => Run(
        """
        [assembly: {|LNT2008:System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Legacy.Pay")|}]
        namespace Shop.Modules.Orders { class Order { } }
        """,
        options: "lintel.module.billing.namespaces = Shop.Legacy.Pay.**");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_item_of_the_project_file_is_reported_once_without_a_place(bool isTwice)
    {
        const string Item = """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Modules.Billing")]""";
        var test = Arrange(null, "Shop.Modules.Orders", "");
        test.TestState.Sources.Add(("/b.cs", Orders));
        test.TestState.Sources.Add(("/a.cs", "namespace Shop.Modules.Orders { internal class Line { } }"));
        test.TestState.Sources.Add(("/obj/Shop.AssemblyInfo.cs", "// <auto-generated/>\n" + Item + (isTwice ? "\n" + Item : "")));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult(DependencyRules.OpenedInternals).WithMessage(
            "Module 'Orders' shows its internals to 'Shop.Modules.Billing' of module 'Billing'; publish what it needs in 'Shop.Modules.Orders.Contracts'"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("LNT2008 | A:Shop.Modules.Orders | A:Shop.Modules.Billing | 1", false)]
    [InlineData("LNT2008 | A:Shop.Modules.Orders | A:Shop.Modules.Users | 1", true)]
    [InlineData("LNT2008 | A:Shop.Modules.Orders | A:Shop.Modules.Billing | 0", true)]
    public async Task The_baseline_holds_one_friend(string line, bool isReported)
    {
        const string Opened = """System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Modules.Billing")""";
        var test = Arrange($"[assembly: {(isReported ? $"{{|LNT2008:{Opened}|}}" : Opened)}]\n{Orders}", "Shop.Modules.Orders", "");
        test.TestState.AdditionalFiles.Add(("/lintel.baseline", line));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(Missing)]")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo()]")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(null)]")]
    [InlineData("[assembly: InternalsVisibleTo(\"Shop.Modules.Billing\")]")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop.Modules.Bil")]
    public async Task Broken_code_is_no_reason_to_speak_or_to_crash(string attribute)
    {
        var test = Arrange(attribute + "\n" + Orders, "Shop.Modules.Orders", "");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(
        "using System.Runtime.CompilerServices;\n\n[assembly: {|LNT2008:InternalsVisibleTo(\"Shop.Modules.Billing\")|}]\n[assembly: InternalsVisibleTo(\"Shop.Tests\")]\n",
        "using System.Runtime.CompilerServices;\n\n[assembly: InternalsVisibleTo(\"Shop.Tests\")]\n")]
    [InlineData(
        "using System.Runtime.CompilerServices;\n\n[assembly: {|LNT2008:InternalsVisibleTo(\"Shop.Modules.Billing\")|}]\n\n",
        "using System.Runtime.CompilerServices;\n\n")]
    [InlineData(
        "using System.Runtime.CompilerServices;\n\n// who\n[assembly: {|LNT2008:InternalsVisibleTo(\"Shop.Modules.Billing\")|}] // why\n[assembly: InternalsVisibleTo(\"Shop.Tests\")]\n",
        "using System.Runtime.CompilerServices;\n\n// who\n // why\n[assembly: InternalsVisibleTo(\"Shop.Tests\")]\n")]
    [InlineData(
        "using System.Runtime.CompilerServices;\n\n[assembly: InternalsVisibleTo(\"Shop.Tests\"), {|LNT2008:InternalsVisibleTo(\"Shop.Modules.Billing\")|}] // why\n",
        "using System.Runtime.CompilerServices;\n\n[assembly: InternalsVisibleTo(\"Shop.Tests\")] // why\n")]
    public async Task Removes_the_attribute_and_keeps_comments(string code, string fixedCode)
    {
        Assert.Null(new OpenedInternalsFix().GetFixAllProvider());
        var test = Arrange(code + Orders, "Shop.Modules.Orders", "");
        test.FixedCode = fixedCode + Orders;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The public key of the framework's own assemblies.</summary>
    private static string Key { get; } = Convert.ToHexString(typeof(object).Assembly.GetName().GetPublicKey()!);

    private async Task Run(string code, string options = "", string assembly = "Shop.Modules.Orders", string? message = null)
    {
        var test = Arrange(code, assembly, options);
        if (message is not null)
            test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult(DependencyRules.OpenedInternals).WithLocation(0).WithMessage(message));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<DependencyAnalyzer, OpenedInternalsFix, DefaultVerifier> Arrange(string? code, string assembly, string options)
    {
        var test = Test(code, options);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectAssemblyName(project, assembly));
        return test;
    }
}
