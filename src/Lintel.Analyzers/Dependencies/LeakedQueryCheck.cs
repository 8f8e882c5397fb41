namespace Lintel.Dependencies;

/// <summary>LNT1004</summary>
internal sealed class LeakedQueryCheck(KnownTypes types, QueryTypes queries) : MemberCheck(DependencyRules.LeakedQuery)
{
    private const string Endpoint = "the endpoint";

    public override Violation? Examine(DeclaredMember fact)
    {
        if (fact.IsInherited
            || fact.Member is IFieldSymbol
            || queries.In(fact.Type) is not { } query
            || BoundaryOf(fact) is not { } boundary
            || QueryExemptions.Cover(fact.Member, fact.Owner, queries))
            return null;

        var violation = fact.Mapping is { Handler.MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } mapping
            ? new Violation(Rule, mapping.In, query.OriginalDefinition, NameOf(mapping), query, boundary)
            : new Violation(Rule, fact.Member, query.OriginalDefinition, fact.Member, query, boundary);
        return boundary == Endpoint && types.QueryableExtensions is not null ? violation.With(DependencyRules.Listable, "true") : violation;
    }

    private string? BoundaryOf(in DeclaredMember fact)
    {
        if (fact.Member.IsOverride)
            return null; // the base says it, or is not ours to change
        if (fact.Mapping is not null || (types.ControllerBase is not null && fact.Member is IMethodSymbol method && Controllers.IsAction(method, fact.Owner)))
            return Endpoint;
        if (IsHandle(fact.Member, fact.Owner))
            return "the handler";

        return fact.Place.Layer is { } layer && !layer.Is(ArchitecturePreset.Infrastructure) && IsPublic(fact.Member) && !IsOfContext(fact.Member, fact.Owner)
            ? $"layer '{layer.Name}'"
            : null;
    }

    private static bool IsHandle(ISymbol member, INamedTypeSymbol owner)
    {
        if (member is not IMethodSymbol method || (method.Name != "Handle" && !method.Name.EndsWith(".Handle", StringComparison.Ordinal)))
            return false;

        foreach (var contract in owner.AllInterfaces)
        {
            if (TypeRole.IsHandler(contract))
                return true;
        }

        return false;
    }

    private static bool IsPublic(ISymbol member)
    {
        if (member is IPropertySymbol { GetMethod: not { DeclaredAccessibility: Accessibility.Public } })
            return false;

        for (var at = member; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
        {
            if (at.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }

    /// <summary>The sets of a DbContext are what it is for, and so are those of an interface that the layer sees it through.</summary>
    private bool IsOfContext(ISymbol member, INamedTypeSymbol owner) => owner.TypeKind == TypeKind.Interface
        ? member is IPropertySymbol { Type: INamedTypeSymbol set } && SymbolEqualityComparer.Default.Equals(set.OriginalDefinition, types.DbSet)
        : TypeRole.Of(owner, types) == TypeRole.DbContext;

    private static object NameOf(RouteMapping mapping) =>
        mapping.Handler.MethodKind == MethodKind.AnonymousFunction ? mapping.Name : mapping.Handler;
}
