using Microsoft.CodeAnalysis.CSharp;

namespace Lintel;

/// <summary>The notes of the rules: their headings, and that their examples compile and say what they claim.</summary>
public class NoteTests
{
    public static TheoryData<string> Ids => new(House.Rules.Select(static rule => rule.Id));

    [Theory, MemberData(nameof(Ids))]
    public void A_note_has_its_four_headings(string id) => Assert.Equal(
        ["### Why", "### Violation", "### Fix", "### When to suppress"], NoteOf(id).Split('\n').Where(static line => line.StartsWith("### ", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Ids))]
    public async Task Its_violation_is_reported(string id) =>
        Assert.Contains(id, await ReportedAsync(Block(Section(id, "Violation"), "csharp")!, Block(Section(id, "Violation"), "ini")));

    [Theory, MemberData(nameof(Ids))]
    public async Task Its_fix_is_accepted(string id)
    {
        var (violation, fix) = (Section(id, "Violation"), Section(id, "Fix"));

        var code = Block(fix, "csharp") ?? Block(violation, "csharp")!;
        var options = Block(fix, "ini") ?? Block(violation, "ini");

        Assert.DoesNotContain(id, await ReportedAsync(code, options));
    }

    /// <summary>The ids of all rules that speak, whether or not they are on by default.</summary>
    private static async Task<IEnumerable<string>> ReportedAsync(string code, string? options)
    {
        var project = House.ProjectOf([("/note.cs", code)], (options ?? "").Replace("[*.cs]", "", StringComparison.Ordinal));
        var kind = code.Contains("void Main(", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        project = project.WithCompilationOptions(new CSharpCompilationOptions(
            kind, nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: House.Rules.Select(static rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))));
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static it => it.Severity == DiagnosticSeverity.Error));

        var found = await compilation.WithAnalyzers(House.Engines, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Select(static diagnostic => diagnostic.Id);
    }

    private static string NoteOf(string id) => File.ReadAllText(Assert.Single(
        Directory.GetFiles(Path.Combine(House.Repository, "src/Lintel.Analyzers"), id + ".md", SearchOption.AllDirectories)));

    private static string Section(string id, string heading) => NoteOf(id).Split("\n### ").Single(part => part.StartsWith(heading, StringComparison.Ordinal));

    private static string? Block(string section, string language) =>
        section.Split($"```{language}\n") is [_, var block, ..] ? block.Split("```")[0] : null;
}
