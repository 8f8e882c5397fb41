namespace Lintel.Data;

/// <summary>Which module owns a schema, by <c>lintel.module.&lt;name&gt;.schema</c>.</summary>
internal sealed class SchemaOwners
{
    private readonly ILookup<string, Module> bySchema;
    private readonly ImmutableArray<string> schemas;

    public SchemaOwners(ArchitectureMap map)
    {
        bySchema = map.Options.Modules
            .SelectMany(module => module.Schemas.Select(schema => (schema, map.ModuleNamed(module.Name))))
            .ToLookup(static pair => pair.schema, static pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
        schemas = bySchema.Select(static it => it.Key).ToImmutableArray();
    }

    /// <summary>Whether the text holds the name of a schema at all, cheap to ask.</summary>
    public bool AreNamedIn(string text)
    {
        foreach (var schema in schemas)
        {
            if (text.IndexOf(schema, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The module that owns the schema, if the given one does not; null if nobody is known to.</summary>
    public Module? ForeignTo(Module from, string schema)
    {
        Module? owner = null;
        foreach (var module in bySchema[schema])
        {
            if (module == from)
                return null;

            owner ??= module;
        }

        return owner;
    }
}
