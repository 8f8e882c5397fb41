using BenchmarkDotNet.Attributes;
using Lintel.Architecture;

namespace Lintel.Benchmarks.Parts;

/// <summary>One pattern against one name: the usual ones, and one made to send a matcher back and forth.</summary>
public class NamePatternBenchmarks
{
    private NamePattern pattern = null!;
    private string name = null!;

    [Params("Shop.Modules.Ordering.Domain", "**.Modules.{module}.**", "Shop.**.Domain.**", "hostile")]
    public string Pattern { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        var isHostile = Pattern == "hostile";
        pattern = NamePattern.Parse(isHostile ? "**.*a*a*a*b.**.*a*a*c" : Pattern, out _)!;
        name = isHostile ? string.Join('.', Enumerable.Repeat(new string('a', 20), 20)) : "Shop.Modules.Ordering.Domain";
    }

    [Benchmark]
    public bool Match() => pattern.IsMatch(name);
}
