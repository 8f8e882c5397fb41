namespace Lintel.Dependencies;

/// <summary>What a member of an entity holds, as EF Core reads it by its conventions.</summary>
internal static class StoredMember
{
    /// <summary>A field or an auto-property; what is computed from others holds nothing.</summary>
    public static bool Is(ISymbol member)
    {
        if (member.IsStatic || IsNotMapped(member))
            return false;
        if (member is IFieldSymbol)
            return true;
        if (member is not IPropertySymbol { OriginalDefinition: var property })
            return false;

        foreach (var sibling in property.ContainingType.GetMembers())
        {
            if (sibling is IFieldSymbol { AssociatedSymbol: { } of } && SymbolEqualityComparer.Default.Equals(of, property))
                return true;
        }

        return false;
    }

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>What a collection is of; null if the type is none.</summary>
    public static ITypeSymbol? ElementOf(INamedTypeSymbol type)
    {
        if (IsEnumerable(type))
            return type.TypeArguments[0];

        foreach (var contract in type.AllInterfaces)
        {
            if (IsEnumerable(contract))
                return contract.TypeArguments[0];
        }

        return null;
    }

    private static bool IsEnumerable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool IsNotMapped(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "NotMappedAttribute", ContainingNamespace.Name: "Schema" })
                return true;
        }

        return false;
    }
}
