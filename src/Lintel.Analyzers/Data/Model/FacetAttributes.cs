namespace Lintel.Data;

/// <summary>What the attributes of a member say of how it is stored.</summary>
internal static class FacetAttributes
{
    public static Facets Of(ISymbol member)
    {
        var said = Facets.None;
        foreach (var attribute in member.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
                said |= Of(type, attribute);
        }

        return said;
    }

    /// <summary>Whether a type, a member or one of its bases is marked with an attribute of this name from data annotations or EF Core.</summary>
    public static bool Has(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && IsOfStorage(type))
                return true;
        }

        return symbol is INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } inherited } && Has(inherited, name);
    }

    private static Facets Of(INamedTypeSymbol type, AttributeData attribute)
    {
        if (!IsOfStorage(type))
            return Facets.None;

        return type.Name switch
        {
            "MaxLengthAttribute" or "StringLengthAttribute" or "LengthAttribute" => Facets.Length,
            "ForeignKeyAttribute" => Facets.Length, // as long as the key that it holds
            "PrecisionAttribute" => Facets.Precision,
            "NotMappedAttribute" => Facets.Ignored,
            "ColumnAttribute" => OfColumn(attribute),
            _ => Facets.None,
        };
    }

    private static Facets OfColumn(AttributeData attribute)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == "TypeName")
                return StoreTypes.Of(named.Value.Value as string);
        }

        return Facets.None;
    }

    private static bool IsOfStorage(INamedTypeSymbol type) => type.ContainingNamespace is
        { Name: "DataAnnotations", ContainingNamespace.Name: "ComponentModel" }
        or { Name: "Schema", ContainingNamespace.Name: "DataAnnotations" }
        or { Name: "EntityFrameworkCore", ContainingNamespace.Name: "Microsoft" };
}
