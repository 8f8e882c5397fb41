using BenchmarkDotNet.Attributes;
using Lintel.Architecture;
using Microsoft.CodeAnalysis;

namespace Lintel.Benchmarks.Parts;

/// <summary>The map of layers and modules: made for a compilation of 1,000 files, and asked for 1,000 types.</summary>
public class MapBenchmarks
{
    private const int Count = 1_000;

    private ModularCode code = null!;
    private ArchitectureMap map = null!;
    private INamedTypeSymbol[] types = null!;

    [GlobalSetup]
    public void SetUp()
    {
        code = ModularCode.Create(uses: 1, files: Count, segment: "Domain");
        map = code.ReadView().Of(code.Source)!;
        types = [.. code.Used.Take(Count)];
    }

    [Benchmark(Description = "read the options of 1,000 files and find a place")]
    public bool Read() => code.ReadView().PlacesSomething;

    [Benchmark(Description = "place 1,000 types of known namespaces")]
    public int Place()
    {
        var placed = 0;
        foreach (var type in types)
            placed += map.Of(type).IsNowhere ? 0 : 1;
        return placed;
    }
}
