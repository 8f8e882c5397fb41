namespace Lintel.Data;

/// <summary>The types that a context or a configuration maps by its mere declaration.</summary>
internal static class MappedTypes
{
    /// <summary>Of a context, what its sets hold, those of its bases included; of a configuration, what it configures.</summary>
    public static IEnumerable<ITypeSymbol> Of(INamedTypeSymbol type, KnownTypes types)
    {
        for (var at = IsContext(type, types) ? type : null; at is not null && !Is(at, types.DbContext); at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is IPropertySymbol { Type: INamedTypeSymbol set } && Is(set, types.DbSet))
                    yield return set.TypeArguments[0];
            }
        }

        if (types.EntityTypeConfiguration is null)
            yield break;

        foreach (var contract in type.AllInterfaces)
        {
            if (Is(contract, types.EntityTypeConfiguration))
                yield return contract.TypeArguments[0];
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
