namespace Lintel.Data;

/// <summary>The members of a type that EF Core looks at: public properties that can be read and set, and whatever mapping code names.</summary>
internal static class ConventionalMembers
{
    /// <summary>Those of the bases included, each as the type constructs it; of an overridden one, the override.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type, Mapping mapping)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is not (IPropertySymbol { IsIndexer: false } or IFieldSymbol { AssociatedSymbol: null }) || member.IsStatic)
                    continue;

                var said = mapping.Of(member);
                if ((said & Facets.Ignored) != 0 || !((said & Facets.Mapped) != 0 || IsByConvention(member)))
                    continue;
                if (seen.Add(member.Name))
                    yield return member;
            }
        }
    }

    /// <summary>A list of other entities may be without a setter: EF Core fills it.</summary>
    private static bool IsByConvention(ISymbol member) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public } property
        && (HasSetter(property) || Navigations.ElementOf(property.Type) is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None });

    private static bool HasSetter(IPropertySymbol property)
    {
        for (var at = property; at is not null; at = at.OverriddenProperty)
        {
            if (at.SetMethod is not null)
                return true;
        }

        return property.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty; // a private setter of another assembly is not read
    }
}
