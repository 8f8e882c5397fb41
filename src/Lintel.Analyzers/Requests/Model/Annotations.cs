using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>Reads the attributes of DataAnnotations that validate a type and its members.</summary>
internal sealed class Annotations(KnownTypes types)
{
    /// <summary>Those on the type, its bases, their members and the parameters that become members, and on the class that <c>[MetadataType]</c> names.</summary>
    public IEnumerable<AttributeData> Of(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var attribute in Own(at))
                yield return attribute;
        }
    }

    /// <summary>Those of the type itself; its bases do not count.</summary>
    public IEnumerable<AttributeData> Own(INamedTypeSymbol type) =>
        MetadataOf(type) is { } metadata ? OnMembers(type).Concat(OnMembers(metadata)) : OnMembers(type);

    /// <summary>Those on one member, on the parameter that it is made of and on its namesake in the class that <c>[MetadataType]</c> names.</summary>
    public IEnumerable<AttributeData> OfMember(ISymbol member)
    {
        var type = member.ContainingType;
        var given = type.InstanceConstructors.SelectMany(static it => it.Parameters).Where(it => it.Name == member.Name);
        var named = MetadataOf(type)?.GetMembers(member.Name) ?? ImmutableArray<ISymbol>.Empty;
        return given.Concat<ISymbol>(named).Append(member).SelectMany(static it => it.GetAttributes()).Where(IsValidating);
    }

    /// <summary>Whether the type validates itself, or a generator of the framework is told to.</summary>
    public static bool IsValidatable(INamedTypeSymbol type) => ValidatesItself(type)
        || type.GetAttributes().Any(static it => it.AttributeClass is { Name: "ValidatableTypeAttribute" });

    /// <summary><c>IValidatableObject</c>.</summary>
    public static bool ValidatesItself(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static it => it is { Name: "IValidatableObject", ContainingNamespace.Name: "DataAnnotations" });

    /// <summary>Whether any system but FluentValidation looks at the type.</summary>
    public bool Validate(INamedTypeSymbol type) => IsValidatable(type) || Of(type).Any();

    private IEnumerable<AttributeData> OnMembers(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes().Where(IsValidating))
            yield return attribute;

        foreach (var member in type.GetMembers())
        {
            var symbols = member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.Parameters.CastArray<ISymbol>()
                : member is IPropertySymbol or IFieldSymbol ? ImmutableArray.Create(member)
                : ImmutableArray<ISymbol>.Empty;
            foreach (var symbol in symbols)
            {
                foreach (var attribute in symbol.GetAttributes())
                {
                    if (IsValidating(attribute))
                        yield return attribute;
                }
            }
        }
    }

    /// <summary><c>[DataType]</c> itself describes; what derives from it validates.</summary>
    private bool IsValidating(AttributeData attribute) =>
        attribute.AttributeClass is { Name: not "DataTypeAttribute" } type && ParameterSources.Derives(type, types.ValidationAttribute);

    private static INamedTypeSymbol? MetadataOf(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "MetadataTypeAttribute" or "ModelMetadataTypeAttribute", ConstructorArguments: [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol named }] })
                return named;
        }

        return null;
    }
}
