namespace Lintel.Data;

/// <summary>The types that a context or a configuration maps by its mere declaration.</summary>
internal static class MappedTypes
{
    /// <summary>Of a context, what its sets hold, those of its bases included; of a configuration, what it configures.</summary>
    public static IEnumerable<ITypeSymbol> Of(INamedTypeSymbol type, KnownTypes types) => PlacedOf(type, types).Select(static it => it.Entity);

    /// <summary>The same, each with the property that says so; null where only the base list does. What a base in source says by itself is said there.</summary>
    public static IEnumerable<(ITypeSymbol Entity, ISymbol? SaidBy)> PlacedOf(INamedTypeSymbol type, KnownTypes types)
    {
        for (var at = IsContext(type, types) ? type : null; at is not null && !Is(at, types.DbContext); at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is not IPropertySymbol { Type: INamedTypeSymbol set, OriginalDefinition: IPropertySymbol { Type: INamedTypeSymbol open } } || !Is(set, types.DbSet))
                    continue;
                if (ReferenceEquals(at, type))
                    yield return (set.TypeArguments[0], member);
                else if (at.DeclaringSyntaxReferences.IsEmpty || open.TypeArguments[0] is ITypeParameterSymbol)
                    yield return (set.TypeArguments[0], null);
            }
        }

        if (types.EntityTypeConfiguration is null)
            yield break;

        foreach (var contract in type.AllInterfaces)
        {
            if (Is(contract, types.EntityTypeConfiguration))
                yield return (contract.TypeArguments[0], null);
        }
    }

    /// <summary>Asked of every type of a compilation, so it asks for nothing but bases.</summary>
    public static bool IsContext(INamedTypeSymbol type, KnownTypes types)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (Is(at, types.DbContext))
                return true;
        }

        return false;
    }

    public static bool Is(INamedTypeSymbol type, INamedTypeSymbol? definition) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);
}
