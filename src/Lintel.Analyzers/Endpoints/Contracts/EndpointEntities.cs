using Lintel.Data;

namespace Lintel.Endpoints;

/// <summary>Tells the types that an endpoint must not expose: what EF Core stores, what derives from it, and what the settings name.</summary>
internal sealed class EndpointEntities(EndpointCode code)
{
    private readonly EntityModel model = EntityModel.Of(code.Compilation);

    public bool Include(INamedTypeSymbol type, EndpointOptions options)
    {
        if (type is not { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsAnonymousType: false } || IsValue(type))
            return false;

        return options.EntityTypes.AnyMatch(type) || model.IsEntityOrBase(type, CancellationToken.None) || DerivesFromEntity(type);
    }

    /// <summary>What derives from an entity shows its columns; what derives from a base that entities only share does not.</summary>
    private bool DerivesFromEntity(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            if (model.IsEntity(at, CancellationToken.None))
                return true;
        }

        return false;
    }

    /// <summary>Owned and complex types are parts of what owns them, a keyless type is a projection, and an id is a value.</summary>
    private static bool IsValue(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "OwnedAttribute" or "ComplexTypeAttribute" or "KeylessAttribute" })
                return true;
        }

        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == "ValueObject")
                return true;
        }

        return type.Name.EndsWith("Id", StringComparison.Ordinal);
    }
}
