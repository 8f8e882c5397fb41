namespace Lintel.Data;

/// <summary>Tells the members that lead to other stored types from those that hold plain values.</summary>
internal static class Navigations
{
    /// <summary>The class that a member leads to, alone or in a list; null if it holds a value, or something that EF Core would not follow.</summary>
    public static INamedTypeSymbol? TargetOf(ISymbol member, INamedTypeSymbol owner, Mapping mapping)
    {
        if (TypeOf(member) is not { } type || (mapping.Of(member) & Facets.Converted) != 0)
            return null;
        if ((ElementOf(type) ?? type) is not INamedTypeSymbol { SpecialType: SpecialType.None } target)
            return null;
        if (target.TypeKind is not TypeKind.Class && !IsPart(target, mapping))
            return null;
        if (!IsFollowed(target, owner) || mapping.Ignored.Contains(target.OriginalDefinition) || (mapping.OfType(target) & Facets.Converted) != 0)
            return null;

        return FacetAttributes.Has(target, "NotMappedAttribute") ? null : target;
    }

    /// <summary>Whether a type is stored as a part of others: owned, or complex.</summary>
    public static bool IsPart(INamedTypeSymbol type, Mapping mapping) =>
        mapping.Parts.Contains(type.OriginalDefinition) || FacetAttributes.Has(type, "OwnedAttribute") || FacetAttributes.Has(type, "ComplexTypeAttribute");

    /// <summary>Whether conventions find a key. What has none is no entity unless somebody maps it.</summary>
    public static bool HasKey(INamedTypeSymbol type)
    {
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
                    && (string.Equals(member.Name, "Id", StringComparison.OrdinalIgnoreCase)
                        || string.Equals(member.Name, type.Name + "Id", StringComparison.OrdinalIgnoreCase)
                        || FacetAttributes.Has(member, "KeyAttribute")))
                    return true;
            }
        }

        return false;
    }

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>What a list or an array is of; null if the type is none. Text is none, though it lists letters.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;
        if (type is not INamedTypeSymbol { SpecialType: not SpecialType.System_String } named)
            return null;
        if (IsEnumerable(named))
            return named.TypeArguments[0];

        foreach (var contract in named.AllInterfaces)
        {
            if (IsEnumerable(contract))
                return contract.TypeArguments[0];
        }

        return null;
    }

    /// <summary>Classes of libraries are values that a provider knows how to store, such as points and JSON documents.</summary>
    private static bool IsFollowed(INamedTypeSymbol target, INamedTypeSymbol owner) =>
        !target.DeclaringSyntaxReferences.IsEmpty
        || SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, owner.ContainingAssembly)
        || (target.ContainingAssembly?.Name is { } name && owner.ContainingAssembly is { } own && name.StartsWith(FamilyOf(own.Name), StringComparison.Ordinal));

    private static string FamilyOf(string name)
    {
        var end = name.IndexOf('.');
        return end < 0 ? name : name.Substring(0, end + 1);
    }

    private static bool IsEnumerable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
