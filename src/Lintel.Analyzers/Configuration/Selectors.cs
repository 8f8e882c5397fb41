namespace Lintel.Configuration;

/// <summary>Collects the selectors that somebody set; defaults and what an architecture brings are none.</summary>
internal static class Selectors
{
    public static List<Selector> In(ArchitectureView view)
    {
        var selectors = new List<Selector>();
        foreach (var map in view.Maps)
        {
            foreach (var key in map.Options.Values.SetKeys)
                selectors.AddRange(Of(key, map));
        }

        return selectors;
    }

    private static IEnumerable<Selector> Of(string key, ArchitectureMap map)
    {
        var option = OptionKeys.Find(key, out var name)!;
        var values = map.Options.Values;
        return option switch
        {
            { Type: OptionType.Types } => values.Patterns(key).Select(pattern => new TypeSelector(key, pattern)),
            { Type: OptionType.ModuleNamespaces } or { Name: "lintel.module.<name>.namespaces" or "lintel.layer.<name>.namespaces" } =>
                values.Patterns(key).Select(pattern => new NamespaceSelector(key, pattern)),
            { Type: OptionType.Modules } => ModuleNames(key, name!, map),
            { Name: "lintel.modules.shared" or "lintel.modules.host" } => values.Words(key).Select(item => new ModuleSelector(key, item, map)),
            { Name: "lintel.modules.contract_segments" } => values.Words(key).Select(item => new ContractSelector(key, item, map)),
            { Name: "lintel.role.<role>.layers" } => values.Words(key).Select(item => new LayerSelector(key, item, map)),
            { Name: "lintel.layers" } => values.Words(key)
                .Where(item => !values.IsSet($"lintel.layer.{item}.namespaces")) // or its patterns speak for it
                .Select(item => new LayerSelector(key, item, map)),
            _ => [],
        };
    }

    /// <summary>The modules that one may use, and that one itself, if no namespaces speak for it.</summary>
    private static IEnumerable<Selector> ModuleNames(string key, string owner, ArchitectureMap map)
    {
        var items = map.Options.Values.Words(key);
        var isToldByOthers = map.Options.Values.IsSet($"lintel.module.{owner}.namespaces")
            || (key.EndsWith(".may_use", StringComparison.OrdinalIgnoreCase) && map.Options.Values.IsSet($"lintel.module.{owner}.deprecated_use"));
        return (isToldByOthers ? items : items.Insert(0, owner)).Select(item => new ModuleSelector(key, item, map));
    }
}
