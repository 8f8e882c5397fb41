using System.Text.RegularExpressions;

namespace Lintel.Benchmarks.Compiling;

/// <summary>One way to compile the same files: a name and a response file.</summary>
internal sealed partial class Variant
{
    private readonly Sdk sdk;
    private readonly Workspace workspace;

    public Variant(string name, Sdk sdk, Workspace workspace, IEnumerable<string> arguments)
    {
        Name = name;
        this.sdk = sdk;
        this.workspace = workspace;
        ResponseFile = workspace.PathOf($"{name}.rsp");

        // The compiler wants /noconfig on the command line itself.
        File.WriteAllLines(ResponseFile, arguments.Where(static argument => argument != "/noconfig"));
    }

    public string Name { get; }

    private string ResponseFile { get; }

    /// <summary>Compiles once; whatever would make the figures meaningless stops the benchmark.</summary>
    public async Task<ChildProcess> CompileAsync(CancellationToken cancellationToken, params string[] more)
    {
        var run = await RunAsync(cancellationToken, more);
        if (run.ExitCode != 0 || Spoilt().IsMatch(run.Output))
            throw new BenchmarkException($"The compilation '{Name}' is not clean, so it measures nothing:\n{Excerpt(run.Output)}");
        return run;
    }

    public Task<ChildProcess> RunAsync(CancellationToken cancellationToken, params string[] more) =>
        ChildProcess.RunAsync(sdk.Host, ["exec", sdk.Compiler, "/noconfig", .. more, "@" + ResponseFile], workspace.Folder, cancellationToken);

    private static string Excerpt(string output)
    {
        var lines = output.Split('\n').Where(static line => line.Contains(" error ", StringComparison.Ordinal) || Spoilt().IsMatch(line)).Take(10).ToArray();
        return lines.Length > 0 ? string.Join('\n', lines) : output;
    }

    /// <summary>A violation, an analyzer that threw, or one that was not loaded.</summary>
    [GeneratedRegex(@"\b(error|warning) (LNT\d{4}|AD0001|CS8032|CS8033|CS8034|CS9057)\b")]
    private static partial Regex Spoilt();
}
