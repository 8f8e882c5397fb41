namespace Lintel.Dependencies;

/// <summary>Tells deferred queries from other types: <c>IQueryable</c>, <c>DbSet</c> and whatever else implements the interface.</summary>
internal sealed class QueryTypes(KnownTypes types)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> byDefinition = new(SymbolEqualityComparer.Default);

    /// <summary>The query that a type is, or that it wraps for ASP.NET or for an awaiter; null if there is none.</summary>
    public INamedTypeSymbol? In(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Interface or TypeKind.Class or TypeKind.Struct } named)
        {
            if (IsWrapper(named))
                type = named.TypeArguments[0];
            else
                return Is(named.OriginalDefinition) && !named.TypeArguments.Any(static of => of.TypeKind == TypeKind.Error) ? named.WithNullableAnnotation(NullableAnnotation.None) as INamedTypeSymbol : null;
        }

        return null;
    }

    /// <summary>Whether the type is itself a query.</summary>
    public bool Is(ITypeSymbol type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None } named && Is(named.OriginalDefinition);

    private bool Is(INamedTypeSymbol definition) =>
        byDefinition.TryGetValue(definition, out var known) ? known : byDefinition.GetOrAdd(definition, Implements);

    private bool Implements(INamedTypeSymbol definition)
    {
        if (types.Queryable is not { } queryable)
            return false;
        if (SymbolEqualityComparer.Default.Equals(definition, queryable))
            return true;

        foreach (var contract in definition.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract, queryable))
                return true;
        }

        return false;
    }

    private static bool IsWrapper(INamedTypeSymbol type) => type is
        { Arity: 1, Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } }
        or { Arity: 1, Name: "ActionResult", ContainingNamespace: { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } };
}
