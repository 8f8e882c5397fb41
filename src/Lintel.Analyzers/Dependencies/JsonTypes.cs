namespace Lintel.Dependencies;

/// <summary>The types that are written as JSON by name: those of a source-generation context, and those that attributes shape.</summary>
internal sealed class JsonTypes
{
    private readonly HashSet<ITypeSymbol> listed = new(SymbolEqualityComparer.Default);

    private JsonTypes()
    {
    }

    public static JsonTypes Read(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        var json = new JsonTypes();
        foreach (var type in SourceTypes.In(assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.BaseType is not { Name: "JsonSerializerContext" })
                continue;

            foreach (var attribute in type.GetAttributes())
            {
                if (attribute is { AttributeClass.Name: "JsonSerializableAttribute", ConstructorArguments: [{ Value: ITypeSymbol named }, ..] })
                    json.Add(named);
            }
        }

        return json;
    }

    public bool Holds(INamedTypeSymbol type)
    {
        if (listed.Contains(type) || HasAttribute(type))
            return true;

        foreach (var member in type.GetMembers())
        {
            if (HasAttribute(member))
                return true;
        }

        return false;
    }

    private void Add(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            Add(array.ElementType);
        if (type is not INamedTypeSymbol named)
            return;

        listed.Add(named.OriginalDefinition);
        foreach (var argument in named.TypeArguments)
            Add(argument);
    }

    private static bool HasAttribute(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.ContainingNamespace is { } container && IsJson(container))
                return true;
        }

        return false;
    }

    /// <summary>System.Text.Json and its namespaces, and Newtonsoft.Json.</summary>
    private static bool IsJson(INamespaceSymbol container)
    {
        for (var at = container; at is { IsGlobalNamespace: false }; at = at.ContainingNamespace)
        {
            if (at is { Name: "Json", ContainingNamespace.Name: "Text" or "Newtonsoft" })
                return true;
        }

        return false;
    }
}
