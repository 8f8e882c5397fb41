using System.Diagnostics;

namespace Lintel.Benchmarks.Compiling;

/// <summary>What a finished child process cost and said.</summary>
internal sealed record ChildProcess(int ExitCode, string Output, TimeSpan Processor, TimeSpan Wall)
{
    public static async Task<ChildProcess> RunAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What an outer 'dotnet run' says about itself must not steer the inner one.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);

        var before = ProcessorTime.BeforeStart();
        var watch = Stopwatch.StartNew();
        using var child = Process.Start(start) ?? throw new BenchmarkException($"'{program}' did not start");
        using var stop = cancellationToken.Register(() => child.Kill(entireProcessTree: true));
        var output = child.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = child.StandardError.ReadToEndAsync(CancellationToken.None);
        await child.WaitForExitAsync(CancellationToken.None);
        var wall = watch.Elapsed;
        cancellationToken.ThrowIfCancellationRequested();
        return new ChildProcess(child.ExitCode, await output + await errors, ProcessorTime.AfterExit(child, before), wall);
    }
}
