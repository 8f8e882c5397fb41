namespace Lintel.Dependencies;

/// <summary>The types that some check minds somewhere. Most types that code uses are nobody's concern, and are told so once for all sources.</summary>
internal sealed class MindedTypes(ImmutableArray<DependencyCheck> checks)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> known = new(SymbolEqualityComparer.Default);

    public bool Contains(INamedTypeSymbol type) => known.TryGetValue(type, out var isMinded) ? isMinded : known.GetOrAdd(type, IsMinded);

    private bool IsMinded(INamedTypeSymbol type)
    {
        if (type.Name.Length == 0)
            return false; // nobody declared an anonymous type

        foreach (var check in checks)
        {
            if (check.Minds(type))
                return true;
        }

        return false;
    }
}
