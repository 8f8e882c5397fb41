namespace Lintel.Data;

/// <summary>Tells by its name whether a property of a type holds the key of another: it is as long as that key, which is judged where it stands.</summary>
internal sealed class ForeignKeys(HashSet<string> entities)
{
    private readonly List<string> prefixes = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>A navigation, by whose name, or that of its target, EF Core finds the key.</summary>
    public void Add(ISymbol navigation, INamedTypeSymbol target)
    {
        prefixes.Add(navigation.Name);
        prefixes.Add(target.Name);
        foreach (var attribute in navigation.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "ForeignKeyAttribute", ConstructorArguments: [{ Value: string listed }] })
                names.UnionWith(listed.Split(',').Select(static it => it.Trim()));
        }
    }

    public bool Include(string property) =>
        names.Contains(property)
        || prefixes.Exists(prefix => property.Length > prefix.Length && property.StartsWith(prefix, StringComparison.Ordinal))
        || (property.EndsWith("Id", StringComparison.Ordinal) && entities.Contains(property.Substring(0, property.Length - 2)));
}
