namespace Lintel.Architecture;

/// <summary>The options of every file. Roslyn has an object of its own for each file, so files are told apart by what they say.</summary>
internal sealed class FileOptions
{
    private readonly Dictionary<SyntaxTree, ArchitectureOptions> byFile = new();
    private readonly Dictionary<int, List<(Settings Settings, ArchitectureOptions Options)>> byFingerprint = new();

    private FileOptions()
    {
    }

    /// <summary>Each distinct set of settings once, in the order of the files.</summary>
    public List<ArchitectureOptions> Distinct { get; } = new();

    public static FileOptions Read(IEnumerable<SyntaxTree> files, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var read = new FileOptions();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.byFile[file] = read.Share(provider.GetOptions(file));
        }

        return read;
    }

    /// <summary>The options of a file of the compilation; null for any other.</summary>
    public ArchitectureOptions? Of(SyntaxTree file) => byFile.TryGetValue(file, out var options) ? options : null;

    public IEnumerable<KeyValuePair<SyntaxTree, ArchitectureOptions>> Files => byFile;

    private ArchitectureOptions Share(AnalyzerConfigOptions options)
    {
        var fingerprint = Settings.FingerprintOf(options);
        if (!byFingerprint.TryGetValue(fingerprint, out var alike))
            byFingerprint[fingerprint] = alike = new();
        foreach (var (settings, parsed) in alike)
        {
            if (settings.AreThoseOf(options))
                return parsed;
        }

        return Add(Settings.Read(options), alike);
    }

    private ArchitectureOptions Add(Settings settings, List<(Settings, ArchitectureOptions)> alike)
    {
        var parsed = ArchitectureOptions.Parse(settings);
        alike.Add((settings, parsed));
        Distinct.Add(parsed);
        return parsed;
    }
}
