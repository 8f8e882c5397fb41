namespace Lintel.Architecture;

/// <summary>Reads the layers: the keys that are set, over what the architecture brings.</summary>
internal static class LayerOptions
{
    public static ImmutableArray<Layer> Read(OptionValues values, string architecture)
    {
        var names = values.Words("lintel.layers");
        if (names.IsDefault)
            names = ArchitecturePreset.Layers(architecture);

        RejectUnknownLayers(values, names);
        return names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => Read(values, architecture, name)).ToImmutableArray();
    }

    private static Layer Read(OptionValues values, string architecture, string name)
    {
        var key = $"lintel.layer.{name}.";
        var known = name.ToLowerInvariant();
        var namespaces = values.Patterns(key + "namespaces");
        return new Layer
        {
            Name = name,
            Namespaces = namespaces,
            Words = namespaces.IsDefault ? ArchitecturePreset.Words(architecture, known) : ImmutableArray<string>.Empty,
            MayUse = values.Words(key + "may_use") is { IsDefault: false } mayUse ? mayUse : ArchitecturePreset.MayUse(architecture, known),
            ForbiddenNamespaces = values.Patterns(key + "forbidden_namespaces") is { IsDefault: false } forbidden
                ? forbidden : ArchitecturePreset.ForbiddenNamespaces(known),
            AllowedNamespaces = values.Patterns(key + "allowed_namespaces") is { IsDefault: false } allowed
                ? allowed : ArchitecturePreset.AllowedNamespaces,
        };
    }

    private static void RejectUnknownLayers(OptionValues values, ImmutableArray<string> names)
    {
        foreach (var key in OptionKeys.All.Where(static key => key.Type == OptionType.Layers))
        {
            foreach (var owner in values.NamesIn(key).ToList())
            {
                var (prefix, suffix) = key.Parts;
                var whole = prefix + owner + suffix;
                foreach (var item in values.Words(whole).Where(item => !names.Contains(item, StringComparer.OrdinalIgnoreCase)).ToList())
                    values.Reject(whole, item, $"'{item}' in '{whole}' is not a layer; {TheLayersAre(names)}");
            }
        }

        foreach (var owner in OptionKeys.All.Where(static key => key.Name.StartsWith("lintel.layer.<", StringComparison.Ordinal)).SelectMany(values.NamesIn)
                     .Distinct(StringComparer.OrdinalIgnoreCase).Where(owner => !names.Contains(owner, StringComparer.OrdinalIgnoreCase)).ToList())
            values.Reject($"lintel.layer.{owner}", owner, $"'{owner}' in 'lintel.layer.{owner}.…' is not a layer; {TheLayersAre(names)}");
    }

    /// <summary>The end of a sentence about a layer that is none.</summary>
    public static string TheLayersAre(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "no layers are set" : $"the layers are {string.Join(", ", names)}";
}
