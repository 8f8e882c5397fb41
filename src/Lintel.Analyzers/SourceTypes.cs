namespace Lintel;

/// <summary>The types of an assembly, nested ones included.</summary>
internal static class SourceTypes
{
    public static IEnumerable<INamedTypeSymbol> In(INamespaceSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            var types = member is INamespaceSymbol inner ? In(inner) : WithNested((INamedTypeSymbol)member);
            foreach (var type in types)
                yield return type;
        }
    }

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type)
    {
        yield return type;
        foreach (var nested in type.GetTypeMembers())
        {
            foreach (var inner in WithNested(nested))
                yield return inner;
        }
    }
}
