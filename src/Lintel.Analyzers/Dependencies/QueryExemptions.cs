namespace Lintel.Dependencies;

/// <summary>Members that hand out a query by profession: OData and GraphQL compose it, and an extension of queries returns one.</summary>
internal static class QueryExemptions
{
    public static bool Cover(ISymbol member, INamedTypeSymbol owner, QueryTypes queries)
    {
        if (IsMarked(member) || member.ContainingType is { Name.Length: 0 })
            return true; // a C# 14 extension block has no name, and Roslyn 4.8 cannot tell its receiver
        if (member is IMethodSymbol method && (IsExtensionOfQueries(method, queries) || AnyIsMarked(method.Parameters)))
            return true;

        for (var at = owner; at is not null; at = at.BaseType)
        {
            if (IsMarked(at) || IsOfHotChocolate(at))
                return true;
        }

        return false;
    }

    private static bool IsExtensionOfQueries(IMethodSymbol method, QueryTypes queries)
    {
        foreach (var parameter in method.Parameters)
        {
            if (method.IsExtensionMethod && queries.Is(parameter.Type))
                return true;
        }

        return false;
    }

    private static bool AnyIsMarked(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (IsMarked(parameter))
                return true;
        }

        return false;
    }

    private static bool IsMarked(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            for (var at = attribute.AttributeClass; at is not null; at = at.BaseType)
            {
                if (at.Name == "EnableQueryAttribute" || IsOfHotChocolate(at))
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfHotChocolate(INamedTypeSymbol type)
    {
        for (var at = type.ContainingNamespace; at is { IsGlobalNamespace: false }; at = at.ContainingNamespace)
        {
            if (at is { Name: "HotChocolate", ContainingNamespace.IsGlobalNamespace: true })
                return true;
        }

        return false;
    }
}
