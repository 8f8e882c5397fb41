using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Lintel;

/// <summary>Code with <c>{|LNT1002:marked|}</c> spans in, verdict out. Options are the body of an .editorconfig section.</summary>
public abstract class RuleTest<TAnalyzer, TFix>(params string[] libraries)
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Whether the pragmas that the library tries out would be reported themselves.</summary>
    protected virtual bool JudgesSuppressions => false;

    /// <summary>Rules of the analyzer that are not asked; the library switches on what is off by default.</summary>
    protected virtual IEnumerable<string> LeftOut => [];

    /// <summary>Every marked span is reported, with the id it is marked with, and nothing else is.</summary>
    protected Task Reports(string code, string options = "") => Test(code, options).RunAsync();

    /// <summary>Nothing is reported.</summary>
    protected Task Accepts(string code, string options = "")
    {
        Assert.DoesNotContain("{|", code);
        return Test(code, options).RunAsync();
    }

    /// <summary>One report with exactly these words: at <c>{|#0:...|}</c>, and with <c>{|#1:...|}</c> and so on as additional locations.</summary>
    protected Task Says(string code, DiagnosticDescriptor rule, string message, string options = "")
    {
        var test = Test(code, options);
        var expected = new DiagnosticResult(rule).WithMessage(message);
        for (var place = 0; code.Contains($"{{|#{place}:", StringComparison.Ordinal); place++)
            expected = expected.WithLocation(place);
        test.ExpectedDiagnostics.Add(expected);
        return test.RunAsync();
    }

    /// <summary>What the rule says without a place, and nothing but this; the code is a program if it has a <c>Main</c>. The analyzer's other rules are off.</summary>
    protected Task SaysOfProject(string code, DiagnosticDescriptor rule, string[] messages, string options = "")
    {
        var test = Test(code, options);
        if (code.Contains("void Main()", StringComparison.Ordinal))
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return SaysOfProject(test, rule, messages);
    }

    /// <summary>As above, for files by path.</summary>
    protected Task SaysOfProject((string Path, string Text)[] files, DiagnosticDescriptor rule, params string[] messages) =>
        SaysOfProject(Test(files), rule, messages);

    /// <summary>Code that does not compile: no report, no exception.</summary>
    protected Task Survives(string code, string options = "")
    {
        var test = Test(code, options);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    /// <summary>As <see cref="Reports(string, string)"/>, for a program with top-level statements.</summary>
    protected Task ReportsInProgram(string code, string options = "")
    {
        var test = Test(code, options);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    /// <summary>Files by path: code, .editorconfig or .globalconfig, and what the compiler calls additional files.</summary>
    protected Task Reports(params (string Path, string Text)[] files) => Test(files).RunAsync();

    /// <summary>One fix at a time and all in one pass end in the same code, which compiles and reports nothing.</summary>
    protected Task Fixes(string code, string fixedCode, string options = "")
    {
        var test = Test(code, options);
        test.FixedCode = fixedCode;
        test.NumberOfFixAllIterations = 1;
        return test.RunAsync();
    }

    /// <summary>One fix, which leaves a report behind until somebody edits what it wrote; there is none for all at once.</summary>
    protected Task Drafts(string code, string draft, string options = "")
    {
        Assert.Null(new TFix().GetFixAllProvider());
        var test = Test(code, options);
        test.FixedCode = draft;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    private static Task SaysOfProject(CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> test, DiagnosticDescriptor rule, string[] messages)
    {
        test.DisabledDiagnostics.AddRange(new TAnalyzer().SupportedDiagnostics.Select(static it => it.Id).Where(id => id != rule.Id));
        test.ExpectedDiagnostics.AddRange(messages.Select(message => new DiagnosticResult(rule).WithMessage(message)));
        return test.RunAsync();
    }

    private CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> Test((string Path, string Text)[] files)
    {
        var test = Test(code: null);
        foreach (var (path, text) in files)
        {
            if (path.EndsWith("config", StringComparison.Ordinal))
                test.TestState.AnalyzerConfigFiles.Add((path, text));
            else if (path.EndsWith(".cs", StringComparison.Ordinal))
                test.TestState.Sources.Add((path, text));
            else
                test.TestState.AdditionalFiles.Add((path, text));
        }

        return test;
    }

    /// <summary>The fix is offered for no report.</summary>
    protected Task OffersNothing(string code, string options = "")
    {
        var test = Test(code, options);
        test.FixedCode = code;
        return test.RunAsync();
    }

    /// <summary>The test before it runs, for what needs further projects or references.</summary>
    protected virtual CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> Test(string? code, string options = "")
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("none"), // or the library would download a targeting pack
        };
        if (code is not null)
            test.TestCode = code;
        if (options.Length > 0)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n\n[*.cs]\n{options}\n"));
        test.DisabledDiagnostics.AddRange(LeftOut);
        if (JudgesSuppressions)
            test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        test.TestState.AdditionalReferences.AddRange(Libraries.Framework);
        test.TestState.AdditionalReferences.AddRange(Libraries.Named(libraries));
        return test;
    }
}

/// <summary>A rule without a fix.</summary>
public abstract class RuleTest<TAnalyzer>(params string[] libraries) : RuleTest<TAnalyzer, EmptyCodeFixProvider>(libraries)
    where TAnalyzer : DiagnosticAnalyzer, new();
