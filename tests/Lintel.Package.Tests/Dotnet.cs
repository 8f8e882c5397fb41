using System.Diagnostics;

namespace Lintel.Packaging;

/// <summary>What a command of the dotnet CLI answered.</summary>
public sealed record Answer(int ExitCode, string Output)
{
    public Answer Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public Answer Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }
}

/// <summary>Runs the dotnet CLI as a developer would, not as a child of the test run.</summary>
internal static class Dotnet
{
    public static async Task<Answer> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(inherited); // the runner's own build must not steer ours
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // a node that stays would hold our pipes
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await output + await errors);
    }
}
