using Lintel.Endpoints;

namespace Lintel.Data;

/// <summary>Shows each pair of context and entity to its check once, with every place that maps it.</summary>
internal sealed class ForeignEntityMappings(ArchitectureView view)
{
    private readonly ConcurrentDictionary<ArchitectureMap, ForeignEntityMappingCheck> checks = new();

    public IEnumerable<Finding> Judge(Mapping mapping)
    {
        foreach (var group in mapping.Entities.GroupBy(it => (ContextOf(it.Mapper, mapping), it.Entity.OriginalDefinition), PairComparer.Instance))
        {
            var places = group.Select(static it => it.Place)
                .Where(it => it.SourceTree is { } file && !view.Files.IsGenerated(file))
                .OrderBy(static it => it.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(static it => it.SourceSpan.Start)
                .ToImmutableArray();
            if (places.IsEmpty || view.In(places[0].SourceTree!) is not { } map)
                continue;

            var check = checks.GetOrAdd(map, static it => new ForeignEntityMappingCheck(it));
            if (check.Examine(new EntityMapping(group.Key.Item1, group.Key.Item2, places[0])) is { } violation)
                yield return new Finding(violation, places);
        }
    }

    /// <summary>A configuration speaks for the only context of the project; where there are several, for itself.</summary>
    private static INamedTypeSymbol ContextOf(INamedTypeSymbol mapper, Mapping mapping) =>
        mapping.Contexts is [var only] && !SymbolEqualityComparer.Default.Equals(mapper, only) ? only : mapper;

    private sealed class PairComparer : IEqualityComparer<(INamedTypeSymbol, INamedTypeSymbol)>
    {
        public static readonly PairComparer Instance = new();

        public bool Equals((INamedTypeSymbol, INamedTypeSymbol) x, (INamedTypeSymbol, INamedTypeSymbol) y) =>
            SymbolEqualityComparer.Default.Equals(x.Item1, y.Item1) && SymbolEqualityComparer.Default.Equals(x.Item2, y.Item2);

        public int GetHashCode((INamedTypeSymbol, INamedTypeSymbol) obj) =>
            (SymbolEqualityComparer.Default.GetHashCode(obj.Item1) * 397) ^ SymbolEqualityComparer.Default.GetHashCode(obj.Item2);
    }
}
