using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lintel;

/// <summary>All of Lintel, found by reflection: what no single rule's test can see.</summary>
internal static class House
{
    public static readonly string Repository = typeof(House).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Repository").Value!;

    public static ImmutableArray<DiagnosticAnalyzer> Engines { get; } = InstancesOf<DiagnosticAnalyzer>(typeof(Rule).Assembly);

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = InstancesOf<CodeFixProvider>(typeof(LintelFix).Assembly);

    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } = typeof(Rule).Assembly.GetTypes()
        .Where(static type => type.Name.EndsWith("Rules", StringComparison.Ordinal))
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
        .Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    public static IEnumerable<(string Path, string Text)> SourcesOf(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository, project), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Order(StringComparer.Ordinal)
            .Select(static path => ("/" + Path.GetFileName(path), File.ReadAllText(path)));

    /// <summary>Every engine over these files; an exception in one of them fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        IEnumerable<(string Path, string Text)> sources, string options, bool concurrent = true)
    {
        var project = ProjectOf(sources, options);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var crashes = new ConcurrentQueue<string>(); // thrown from the callback, a failure would be swallowed
        var found = await compilation
            .WithAnalyzers(Engines, new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                onAnalyzerException: (error, _, _) => crashes.Enqueue(error.ToString()),
                concurrentAnalysis: concurrent,
                logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(crashes);
        return found.Sort(static (a, b) => string.CompareOrdinal(Line(a), Line(b)));
    }

    public static string Line(Diagnostic diagnostic) =>
        $"{diagnostic.Location.SourceTree?.FilePath}:{diagnostic.Location.SourceSpan.Start:D8} {diagnostic.Id} {diagnostic.GetMessage()}";

    public static Project ProjectOf(IEnumerable<(string Path, string Text)> sources, string options, bool unsafeCode = false)
    {
        var project = new AdhocWorkspace().AddProject("Subject", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: unsafeCode))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithMetadataReferences(Libraries.Framework.AddRange(
                Libraries.Named(
                    Libraries.AspNetCore, Libraries.Extensions, Libraries.EfCore, Libraries.FluentValidation, Libraries.Mediator, Libraries.Dapper, Libraries.Npgsql, "Microsoft.CodeAnalysis.")));
        project = project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From($"root = true\n\n[*.cs]\n{options}\n"), filePath: "/.editorconfig").Project;
        foreach (var (path, text) in sources)
            project = project.AddDocument(path, SourceText.From(text), filePath: path).Project;
        return project;
    }

    private static ImmutableArray<T> InstancesOf<T>(Assembly assembly) => assembly.GetTypes()
        .Where(static type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .Select(static type => (T)Activator.CreateInstance(type)!).ToImmutableArray();
}
