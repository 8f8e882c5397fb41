namespace Lintel.Architecture;

/// <summary>The options of every file. Roslyn has an object of its own for each file, so files are told apart by what they say.</summary>
internal sealed class OptionsByFile
{
    private readonly AnalyzerConfigOptionsProvider provider;
    private readonly ConcurrentDictionary<SyntaxTree, bool> generated = new();
    private readonly Dictionary<SyntaxTree, ArchitectureOptions> byFile = new();
    private readonly Dictionary<int, List<(Settings Settings, ArchitectureOptions Options)>> byFingerprint = new();

    private OptionsByFile(AnalyzerConfigOptionsProvider provider) => this.provider = provider;

    /// <summary>Each distinct set of settings once, in the order of the files.</summary>
    public List<ArchitectureOptions> Distinct { get; } = new();

    public static OptionsByFile Read(IEnumerable<SyntaxTree> files, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var read = new OptionsByFile(provider);
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

    /// <summary>Whether a file is generated: what stands in it is evidence, never a location.</summary>
    public bool IsGenerated(SyntaxTree file) => generated.GetOrAdd(file, tree => GeneratedCode.Is(tree, provider.GetOptions(tree)));

    /// <summary>The ordinal-first written file that declares the symbol; null if none does.</summary>
    public SyntaxTree? FirstOf(ISymbol symbol)
    {
        SyntaxTree? first = null;
        foreach (var location in symbol.Locations)
        {
            if (location.SourceTree is { } tree
                && (first is null || string.CompareOrdinal(tree.FilePath, first.FilePath) < 0)
                && !IsGenerated(tree))
                first = tree;
        }

        return first;
    }

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
