namespace Lintel.Samples;

/// <summary>What <c>dotnet build</c> made of a sample, and what the analyzers said.</summary>
/// <param name="ExitCode">Zero if the build passed.</param>
/// <param name="Output">What the build printed.</param>
/// <param name="Artifacts">The directory of what it made.</param>
/// <param name="Projects">The names of the projects whose analysis was logged.</param>
/// <param name="Violations">Every violation of a Lintel rule that was not suppressed, in the order of files and lines.</param>
public sealed record SampleBuild(
    int ExitCode, string Output, string Artifacts, IReadOnlyList<string> Projects, IReadOnlyList<Violation> Violations)
{
    public static async Task<SampleBuild> RunAsync(string sample, string directory, CancellationToken cancellationToken)
    {
        var logs = Directory.CreateDirectory(Path.Combine(directory, "sarif", Path.GetFileName(sample))).FullName;
        var artifacts = Path.Combine(directory, "artifacts", Path.GetFileName(sample)); // the samples name their projects alike
        using var process = ChildProcess.Start("dotnet", sample,
            ["build", sample, "-nodeReuse:false", "-nologo", $"-p:ArtifactsPath={artifacts}", $"-p:SarifDirectory={logs}"]);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        var files = Directory.GetFiles(logs, "*.sarif");
        return new SampleBuild(
            process.ExitCode,
            await output,
            artifacts,
            [.. files.Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)],
            [.. files.SelectMany(file => SarifLog.Read(file, sample)).Order()]);
    }
}
