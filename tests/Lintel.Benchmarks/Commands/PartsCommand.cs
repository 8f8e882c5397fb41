using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Lintel.Benchmarks.Parts;

namespace Lintel.Benchmarks.Commands;

/// <summary>Times the parts of Lintel alone, with their allocations.</summary>
internal static class PartsCommand
{
    private static readonly Type[] Suites = [typeof(EngineBenchmarks), typeof(MapBenchmarks), typeof(NamePatternBenchmarks)];

    public static void Run(string filter)
    {
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default);
        BenchmarkSwitcher.FromTypes(Suites).Run(["--filter", filter], config);
    }
}
