using System.Text.Json;

namespace Lintel.Benchmarks.Compiling;

/// <summary>The current SDK's compiler, and the arguments that its build would pass to it for a project.</summary>
internal sealed record Sdk(string Host, string Version, string Compiler, ImmutableArray<string> Arguments)
{
    /// <summary>Restores the project and asks MSBuild once; nothing is compiled yet.</summary>
    public static async Task<Sdk> AskAsync(string project, CancellationToken cancellationToken)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        string[] question =
        [
            "build", project, "-restore", "-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-nodeReuse:false",
            "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath", "-getProperty:NetCoreRoot", "-getProperty:NETCoreSdkVersion",
        ];
        var asked = await ChildProcess.RunAsync(host, question, Path.GetDirectoryName(project)!, cancellationToken);
        if (asked.ExitCode != 0)
            throw new BenchmarkException($"MSBuild did not tell the compiler's arguments:\n{asked.Output}");

        using var answer = JsonDocument.Parse(asked.Output);
        var properties = answer.RootElement.GetProperty("Properties");
        var compiler = Path.Combine(properties.GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll");
        if (!File.Exists(compiler))
            throw new BenchmarkException($"The SDK has no compiler at '{compiler}'");

        var arguments = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!).ToImmutableArray();
        return new Sdk(
            Path.Combine(properties.GetProperty("NetCoreRoot").GetString()!, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"),
            properties.GetProperty("NETCoreSdkVersion").GetString()!, compiler, arguments);
    }
}
