namespace Lintel.Architecture;

/// <summary>The dotted names that patterns are compared with; arity is left out.</summary>
internal static class QualifiedName
{
    public static string Of(INamespaceSymbol symbol)
    {
        if (symbol.IsGlobalNamespace)
            return "";

        var outer = symbol.ContainingNamespace;
        return outer is null or { IsGlobalNamespace: true } ? symbol.Name : Of(outer) + "." + symbol.Name;
    }

    public static string Of(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return Of(outer) + "." + type.Name;

        return type.ContainingNamespace is null or { IsGlobalNamespace: true } ? type.Name : Of(type.ContainingNamespace) + "." + type.Name;
    }
}
