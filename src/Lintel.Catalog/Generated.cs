using System.Text;

namespace Lintel.Catalog;

/// <summary>The generated files by their path in the repository: the same bytes on every machine.</summary>
internal sealed record Generated(ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Folders in which every file of this pattern is generated, so one too many is stale too.</summary>
    private static readonly (string Folder, string Pattern)[] Owned = [("docs/rules", "LNT*.md"), (Presets.Folder, "lintel.*")];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Generated From(Catalogue catalogue)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        files.AddRange(Presets.Of(catalogue));
        files.AddRange(Pages.Of(catalogue));
        files.Add("src/Lintel.Analyzers/AnalyzerReleases.Unshipped.md", ReleaseRows.Of(catalogue));
        return new Generated(files.ToImmutable());
    }

    public void Write(string repository)
    {
        foreach (var path in Stale(repository))
        {
            var file = Path.Combine(repository, path);
            if (!Files.TryGetValue(path, out var text))
            {
                File.Delete(file);
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, Utf8);
        }
    }

    /// <summary>Files that differ from what the rules say, are missing, or belong to no rule.</summary>
    public ImmutableArray<string> Stale(string repository)
    {
        var changed = Files.Where(file => !IsUpToDate(Path.Combine(repository, file.Key), file.Value)).Select(static file => file.Key);
        var orphans = Owned
            .Where(owned => Directory.Exists(Path.Combine(repository, owned.Folder)))
            .SelectMany(owned => Directory.EnumerateFiles(Path.Combine(repository, owned.Folder), owned.Pattern)
                .Select(file => $"{owned.Folder}/{Path.GetFileName(file)}"))
            .Where(path => !Files.ContainsKey(path));
        return changed.Concat(orphans).Order(StringComparer.Ordinal).ToImmutableArray();
    }

    private static bool IsUpToDate(string path, string text) =>
        File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(Utf8.GetBytes(text));
}
