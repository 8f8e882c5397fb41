using BenchmarkDotNet.Attributes;
using Lintel.Architecture;
using Lintel.Dependencies;
using Microsoft.CodeAnalysis;

namespace Lintel.Benchmarks.Parts;

/// <summary>The dependency engine on a body with 1,000 uses of 50 types; the operations are there already, as in a default build.</summary>
public class EngineBenchmarks
{
    private const int Uses = 1_000;

    private Case allowed = null!;
    private Case forbidden = null!;

    [GlobalSetup]
    public void SetUp() => (allowed, forbidden) = (new Case("Contracts"), new Case("Domain"));

    [Benchmark(Description = "read 1,000 allowed uses")]
    public int Allowed() => allowed.Read();

    [Benchmark(Description = "read and keep 1,000 forbidden uses")]
    public int Forbidden() => forbidden.Read();

    /// <summary>A body, and the checks that watch its type.</summary>
    private sealed class Case
    {
        private readonly INamedTypeSymbol source;
        private readonly IOperation body;
        private readonly DependencyChecks checks;

        public Case(string segment)
        {
            var code = ModularCode.Create(Uses, files: 1, segment);
            source = code.Source;
            body = code.Body;
            var map = code.ReadView().Of(source)!;
            checks = new DependencyChecks(map, KnownTypes.Of(code.Compilation), code.Compilation);
        }

        public int Read()
        {
            var ledger = checks.OpenUses(source)!;
            OperationReader.Read(body, source, ledger);
            return ledger.Objections.Sum(static objection => objection.Uses.Count());
        }
    }
}
