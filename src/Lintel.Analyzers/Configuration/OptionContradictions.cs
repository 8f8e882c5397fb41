namespace Lintel.Configuration;

/// <summary>Mistakes that no value shows by itself: what the settings of one file say against each other.</summary>
internal static class OptionContradictions
{
    public static IEnumerable<OptionMistake> In(ArchitectureOptions options) =>
        UnknownRoles(options.Values)
            .Concat(UnknownLayers(options))
            .Concat(LayerCircles.In(options.Layers))
            .Concat(Opposites(options))
            .Concat(WithoutEffect(options))
            .Concat(BadDate(options.Settings));

    private static IEnumerable<OptionMistake> UnknownRoles(OptionValues values)
    {
        foreach (var role in NamesIn(values, "lintel.role.<role>.layers"))
        {
            var key = $"lintel.role.{role}.layers";
            if (!ArchitectureOptions.Roles.Contains(role, StringComparer.OrdinalIgnoreCase))
                yield return new OptionMistake(key, role, $"'{role}' in '{key}' is not a role; the roles are {string.Join(", ", ArchitectureOptions.Roles)}");
        }
    }

    private static IEnumerable<OptionMistake> UnknownLayers(ArchitectureOptions options)
    {
        var names = options.Layers.Select(static layer => layer.Name).ToList();
        if (options.FolderLayer is { } folder && !IsNone(folder) && options.FindLayer(folder) is null)
            yield return new OptionMistake("lintel.layer", folder, $"'{folder}' in 'lintel.layer' is not a layer; {LayerOptions.TheLayersAre(names)}");

        // Without layers nothing is judged here, and the stamp may be meant for a project that has them.
        if (options.AssemblyLayer is { } stamp && names.Count > 0 && !IsNone(stamp) && options.FindLayer(stamp) is null)
            yield return new OptionMistake("LintelLayer", stamp, $"'{stamp}' in 'LintelLayer' is not a layer; {LayerOptions.TheLayersAre(names)}");
    }

    private static IEnumerable<OptionMistake> Opposites(ArchitectureOptions options)
    {
        foreach (var module in options.Modules.Where(static module => !module.MayUse.IsDefault))
        {
            foreach (var both in module.MayUse.Intersect(module.DeprecatedUse, StringComparer.OrdinalIgnoreCase))
                yield return new OptionMistake($"lintel.module.{module.Name}.deprecated_use", both, $"'{both}' is both in may_use and deprecated_use of module '{module.Name}'; keep one");
        }

        foreach (var capability in NamesIn(options.Values, "lintel.stack.<capability>.banned"))
        {
            var approved = Packages(options.Values, $"lintel.stack.{capability}.approved").ToList();
            foreach (var (item, banned) in Packages(options.Values, $"lintel.stack.{capability}.banned"))
            {
                if (approved.Exists(it => it.Pattern.IsSameLibraryAs(banned) && IsWithin(it.Pattern, banned)))
                    yield return new OptionMistake($"lintel.stack.{capability}.banned", item, $"'{item}' is both in approved and banned of capability '{capability}'; keep one");
            }
        }
    }

    private static IEnumerable<OptionMistake> WithoutEffect(ArchitectureOptions options)
    {
        foreach (var module in NamesIn(options.Values, "lintel.module.<name>.deprecated_use"))
        {
            var (key, needed) = ($"lintel.module.{module}.deprecated_use", $"lintel.module.{module}.may_use");
            if (options.Settings.Find(needed) is null)
                yield return new OptionMistake(key, module, $"'{key}' has no effect without '{needed}'");
        }
    }

    private static IEnumerable<OptionMistake> BadDate(Settings settings)
    {
        if (settings.FindProperty("LintelDate") is { } date && !IsoDate.TryParse(date, out _))
            yield return new OptionMistake("LintelDate", date, $"'LintelDate' cannot be '{date}'; it may be a date such as 2027-01-01");
    }

    /// <summary>A ban of other versions of an approved library is no contradiction, a ban of all of them is one.</summary>
    private static bool IsWithin(PackagePattern approved, PackagePattern banned) =>
        banned.Operator.Length == 0 || (approved.Operator == banned.Operator && approved.Version == banned.Version);

    private static IEnumerable<(string Item, PackagePattern Pattern)> Packages(OptionValues values, string key) =>
        values.Words(key) is { IsDefault: false } items ? items.Select(static item => (item, PackagePattern.Parse(item)!)) : [];

    private static IEnumerable<string> NamesIn(OptionValues values, string key) =>
        values.NamesIn(OptionKeys.All.First(it => it.Name == key)).OrderBy(static name => name, StringComparer.Ordinal);

    private static bool IsNone(string name) => string.Equals(name, "none", StringComparison.OrdinalIgnoreCase);
}
