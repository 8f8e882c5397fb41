namespace Lintel.Configuration;

/// <summary>Finds the one type at which a namespace outside the map is reported.</summary>
internal sealed class UnplacedTypes(ArchitectureView view)
{
    private readonly ConcurrentDictionary<INamespaceSymbol, (INamedTypeSymbol? Type, Location Place)> firsts = new(SymbolEqualityComparer.Default);

    /// <summary>Where to report the type's namespace; null if the type has a place, or another type of the namespace is the first without one.</summary>
    public Location? PlaceOf(INamedTypeSymbol type)
    {
        if (!IsUnplaced(type))
            return null;

        var first = firsts.GetOrAdd(type.ContainingNamespace, Find);
        return SymbolEqualityComparer.Default.Equals(first.Type, type) ? first.Place : null;
    }

    /// <summary>The first by path and position.</summary>
    private (INamedTypeSymbol?, Location) Find(INamespaceSymbol container) => container.GetTypeMembers()
        .Where(IsUnplaced)
        .SelectMany(type => type.Locations.Where(place => place.SourceTree is { } file && !view.Files.IsGenerated(file)).Select(place => (type, place)))
        .OrderBy(static it => it.place.SourceTree!.FilePath, StringComparer.Ordinal)
        .ThenBy(static it => it.place.SourceSpan.Start)
        .FirstOrDefault();

    /// <summary>The program wires everything together, so it need not stand anywhere.</summary>
    private bool IsUnplaced(INamedTypeSymbol type) =>
        type is { ContainingType: null, IsImplicitlyDeclared: false, Name: not ("" or "Program") } && view.Of(type) is { } map && map.Of(type).IsNowhere;
}
