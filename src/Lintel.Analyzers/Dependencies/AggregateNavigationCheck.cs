using Lintel.Data;

namespace Lintel.Dependencies;

/// <summary>LNT1008</summary>
internal sealed class AggregateNavigationCheck(ArchitectureMap map, EntityModel entities) : MemberCheck(DependencyRules.AggregateNavigation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> roots = new(SymbolEqualityComparer.Default);

    public override Violation? Examine(DeclaredMember fact)
    {
        if (fact is not { Mapping: null, Owner.TypeKind: TypeKind.Class, Member: IFieldSymbol or IPropertySymbol }
            || TargetOf(fact.Type) is not { } target
            || AreOneHierarchy(target, fact.Owner)
            || !(IsRoot(fact.Owner) || entities.IsEntityOrBase(fact.Owner, CancellationToken.None))
            || (fact.IsInherited && IsSaidAtBase(fact.Member))
            || !StoredMember.Is(fact.Member))
            return null;

        return new Violation(Rule, fact.IsInherited ? fact.Owner : fact.Member, target.OriginalDefinition, fact.Member, target.WithNullableAnnotation(NullableAnnotation.None));
    }

    /// <summary>The aggregate root that the type is, or that an array or a collection is of.</summary>
    private INamedTypeSymbol? TargetOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return TargetOf(array.ElementType);
        if (type is not INamedTypeSymbol named)
            return null;
        if (IsRoot(named))
            return named;

        return StoredMember.ElementOf(named) is INamedTypeSymbol element && IsRoot(element) ? element : null;
    }

    private bool IsRoot(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            return false;

        var definition = type.OriginalDefinition;
        return roots.TryGetValue(definition, out var known) ? known : roots.GetOrAdd(definition, it => map.Options.AggregateRoots.AnyMatch(it));
    }

    private bool IsSaidAtBase(ISymbol member) => StoredMember.TypeOf(member.OriginalDefinition) is { } type && TargetOf(type) is not null;

    /// <summary>A tree of one kind is one aggregate: a self-reference, or one between a root and what derives from it.</summary>
    private bool AreOneHierarchy(INamedTypeSymbol target, INamedTypeSymbol owner) =>
        Derives(owner, target) || (IsRoot(owner) && Derives(target, owner));

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, from.OriginalDefinition))
                return true;
        }

        return false;
    }
}
