using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Dependencies;

/// <summary>Many forms of code judged in one compilation, a file for each: hundreds of them cost what two tests would, and a failure names the form.</summary>
internal sealed class UseForms(string options, string shared, IEnumerable<string> forms)
{
    private Task<Dictionary<string, Verdict>>? judged;

    /// <summary>The forms as files, without their marks.</summary>
    public IEnumerable<(string Path, string Text)> Files => forms.Select(static (form, index) => ($"/form{index:D3}.cs", CodeOf(form))).Append(("/shared.cs", shared));

    /// <summary>Each span <c>{|OrderDto:…|}</c> is a place of the one report about OrderDto; <c>[|…|]</c> is short for the target of most forms.</summary>
    public async Task Check(string form, string usual)
    {
        var verdicts = await (judged ??= Judge());
        var verdict = verdicts[form];
        Assert.Empty(verdict.Errors); // or silence proves nothing
        Assert.Equal(Expected(form, usual), verdict.Places);
    }

    private static List<string> Expected(string form, string usual)
    {
        TestFileMarkupParser.GetPositionsAndSpans(form, out var code, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        return spans.SelectMany(pair => pair.Value.Select(span => Place(pair.Key.Length == 0 ? usual : pair.Key, span, code)))
            .Order(StringComparer.Ordinal).ToList();
    }

    private static string Place(string target, TextSpan span, string code) => $"{target} at {span.Start:D3} '{code.Substring(span.Start, span.Length)}'";

    private async Task<Dictionary<string, Verdict>> Judge()
    {
        var files = forms.Select(static (form, index) => (Form: form, Path: $"/form{index:D3}.cs", Code: CodeOf(form))).ToList();
        var project = House.ProjectOf(files.Select(static file => (file.Path, file.Code)).Append(("/shared.cs", shared)), options, unsafeCode: true);
        var compilation = (await project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(static it => it.Severity == DiagnosticSeverity.Error && it.Location.SourceTree?.FilePath == "/shared.cs"));
        var found = await compilation.WithAnalyzers([new DependencyAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static it => it.Id == "AD0001");
        var errors = compilation.GetDiagnostics().Where(static it => it.Severity == DiagnosticSeverity.Error).ToLookup(static it => it.Location.SourceTree?.FilePath);
        var reports = found.ToLookup(static it => it.Location.SourceTree?.FilePath);
        return files.ToDictionary(static file => file.Form, file => new Verdict(
            errors[file.Path].Select(static it => it.ToString()).ToList(),
            reports[file.Path].SelectMany(report => PlacesOf(report, file.Code)).Order(StringComparer.Ordinal).ToList()));
    }

    private static IEnumerable<string> PlacesOf(Diagnostic report, string code) =>
        report.AdditionalLocations.Prepend(report.Location).Select(place => Place(TargetOf(report), place.SourceSpan, code));

    /// <summary>The simple name of what is used, out of the message.</summary>
    private static string TargetOf(Diagnostic report)
    {
        var target = report.GetMessage().Split("uses '")[1].Split('\'')[0];
        return target.Split('.')[^1].Split('<')[0];
    }

    private static string CodeOf(string form)
    {
        TestFileMarkupParser.GetPositionsAndSpans(form, out var code, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        return code;
    }

    private sealed record Verdict(List<string> Errors, List<string> Places);
}
