namespace Lintel.Configuration;

/// <summary>Mistakes that only the whole project shows: what its folders and its assembly say against each other.</summary>
internal sealed class ProjectContradictions(Compilation compilation, AnalyzerConfigOptionsProvider provider, OptionsByFile files)
{
    public IEnumerable<OptionMistake> Find() => TwoStamps("Lintel.Module", "modules", static options => options.AssemblyModule)
        .Concat(TwoStamps("Lintel.Layer", "layers", static options => options.AssemblyLayer))
        .Concat(FolderAgainstStamp("lintel.module", "Lintel.Module", static options => options.FolderModule, static options => options.AssemblyModule))
        .Concat(FolderAgainstStamp("lintel.layer", "Lintel.Layer", static options => options.FolderLayer, static options => options.AssemblyLayer))
        .Concat(DifferingFolders());

    private IEnumerable<OptionMistake> TwoStamps(string name, string kind, Func<ArchitectureOptions, string?> property)
    {
        var stamps = Stamps(name, property);
        if (stamps.Count > 1)
            yield return new OptionMistake(name, stamps[1], $"Assembly '{compilation.Assembly.Name}' is stamped with two {kind}, '{stamps[0]}' and '{stamps[1]}'; keep one");
    }

    private IEnumerable<OptionMistake> FolderAgainstStamp(
        string key, string name, Func<ArchitectureOptions, string?> folder, Func<ArchitectureOptions, string?> property)
    {
        if (Stamps(name, property) is not [var stamp, ..])
            yield break;

        foreach (var (file, options) in files.Files.Select(static pair => (pair.Key, pair.Value)).OrderBy(static it => it.Key.FilePath, StringComparer.Ordinal))
        {
            if (folder(options) is { } value && !string.Equals(value, stamp, StringComparison.OrdinalIgnoreCase))
                yield return new OptionMistake(key, value, $"'{key} = {value}' is ignored for '{PathOf(file)}', because its assembly is stamped '{stamp}'");
        }
    }

    private IEnumerable<OptionMistake> DifferingFolders() => files.Distinct
        .SelectMany(static options => options.Settings.Keys)
        .Where(static pair => OptionKeys.Find(pair.Key, out _) is { IsProjectWide: true })
        .GroupBy(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase)
        .Where(static key => key.Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(static key => new OptionMistake(key.Key, "", $"'{key.Key}' differs between folders but concerns the project; set it once"));

    /// <summary>The distinct stamps of the assembly, its attributes before what the build says.</summary>
    private List<string> Stamps(string name, Func<ArchitectureOptions, string?> property) => Stamp.ValuesOf(compilation.Assembly, name)
        .Concat(files.Distinct.Select(property).OfType<string>())
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToList();

    /// <summary>The path within the project, so that a message is the same on every machine.</summary>
    private string PathOf(SyntaxTree file)
    {
        var path = file.FilePath.Replace('\\', '/');
        return provider.GetOptions(file).TryGetValue("build_property.ProjectDir", out var folder)
            && folder.Length > 0 && path.StartsWith(folder.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase)
            ? path.Substring(folder.Length).TrimStart('/')
            : path;
    }
}
