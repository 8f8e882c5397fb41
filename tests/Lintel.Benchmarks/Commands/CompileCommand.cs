using Lintel.Benchmarks.Compiling;
using Lintel.Benchmarks.Generation;

namespace Lintel.Benchmarks.Commands;

/// <summary>Starts the real compiler on a generated solution, with Lintel and without, and prints the ratios.</summary>
internal sealed class CompileCommand(CompileSettings settings)
{
    private const string Canary = "Canary.cs";

    public async Task RunAsync(TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        var solution = new SolutionGenerator(settings.Kind, settings.Lines, settings.Seed).Generate();
        using var workspace = Workspace.Create(solution, settings.Keep);
        var sdk = await Sdk.AskAsync(workspace.Project, cancellationToken);
        CreateFoldersFor(sdk.Arguments, workspace);

        var baseline = settings.Against == Baseline.Sdk ? sdk.Arguments : [.. sdk.Arguments.Where(static argument => !argument.StartsWith("/analyzer:", StringComparison.Ordinal))];
        ImmutableArray<string> watched = [.. baseline, .. LintelArguments(workspace)];
        if (settings.Kind == SolutionKind.Api)
            await ProveAwakeAsync(sdk, workspace, watched, cancellationToken);

        var lintel = new Variant("Lintel", sdk, workspace, watched);
        var comparison = new Comparison(settings.Against == Baseline.Sdk
            ? [new Variant("SDK", sdk, workspace, baseline), lintel]
            : [new Variant("none", sdk, workspace, baseline), new Variant("empty", sdk, workspace, WithEmptyAnalyzer(baseline, sdk, workspace)), lintel]);
        try
        {
            await comparison.RunAsync(settings.Pairs, settings.WarmUps, progress, cancellationToken);
        }
        finally
        {
            // Also when it was stopped half-way: an hour's figures are not thrown away.
            if (comparison.Rounds > 0)
                await output.WriteLineAsync(Heading(solution, sdk, comparison.Rounds) + Summary.Of(comparison));
        }

        if (settings.Report)
            await output.WriteLineAsync(AnalyzerReport.From((await lintel.CompileAsync(cancellationToken, "/reportanalyzer")).Output));
    }

    /// <summary>A clean compilation proves nothing if the rules sleep, so one that is not clean comes first.</summary>
    private static async Task ProveAwakeAsync(Sdk sdk, Workspace workspace, ImmutableArray<string> watched, CancellationToken cancellationToken)
    {
        File.WriteAllText(workspace.PathOf(Canary), Template.In("Canary").Single().Text);
        var run = await new Variant("canary", sdk, workspace, [.. watched, Canary]).RunAsync(cancellationToken);
        if (!run.Output.Contains("error LNT1002", StringComparison.Ordinal))
            throw new BenchmarkException($"A layer violation was not reported, so Lintel is not at work:\n{run.Output}");
    }

    private IEnumerable<string> LintelArguments(Workspace workspace)
    {
        var config = workspace.PathOf("lintel.globalconfig");
        if (settings.GlobalConfig is { } own)
            own.CopyTo(config);
        else
            Presets.Write(settings.Preset, config);
        // A copy, so that a build in the meantime does not change what is measured.
        var analyzer = settings.Analyzer.CopyTo(workspace.PathOf(settings.Analyzer.Name));
        return [$"/analyzer:\"{analyzer.FullName}\"", $"/analyzerconfig:\"{config}\""];
    }

    private static IEnumerable<string> WithEmptyAnalyzer(IEnumerable<string> baseline, Sdk sdk, Workspace workspace)
    {
        var path = workspace.PathOf("Empty.dll");
        RuntimeCompiler.WriteEmptyAnalyzer(path, sdk);
        return baseline.Append($"/analyzer:\"{path}\"");
    }

    private static void CreateFoldersFor(IEnumerable<string> arguments, Workspace workspace)
    {
        foreach (var argument in arguments.Where(static argument => argument.StartsWith("/out:", StringComparison.Ordinal) || argument.StartsWith("/refout:", StringComparison.Ordinal)))
        {
            var path = argument[(argument.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim('"');
            Directory.CreateDirectory(Path.GetDirectoryName(workspace.PathOf(path))!);
        }
    }

    private string Heading(GeneratedSolution solution, Sdk sdk, int rounds)
    {
        var against = settings.Against == Baseline.Sdk ? "a default SDK build" : "a bare compilation";
        var rules = settings.GlobalConfig is { } own ? own.Name : $"preset {settings.Preset}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{settings.Kind}, {solution.Lines:N0} lines in {solution.Files.Length:N0} files ({solution.Modules} modules, {solution.Entities:N0} entities), {rules}, against {against}\n"
            + $"of SDK {sdk.Version}; {rounds} rounds, median (quartiles), {Environment.ProcessorCount} processors\n\n");
    }
}
