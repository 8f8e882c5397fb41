using System.Runtime.CompilerServices;

namespace Lintel.Architecture;

/// <summary>The architecture as each file sees it: an <c>.editorconfig</c> in a folder may differ, files with the same settings share a map.</summary>
internal sealed class ArchitectureView
{
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerConfigOptionsProvider, Once<ArchitectureView>>> ByCompilation = new();

    private readonly OptionsByFile files;
    private readonly Dictionary<ArchitectureOptions, ArchitectureMap> maps = new();

    private ArchitectureView(Compilation compilation, OptionsByFile files)
    {
        this.files = files;
        var solution = new SolutionAssemblies(compilation.Assembly);
        var folders = new FolderPlaces(files);
        foreach (var options in files.Distinct)
            maps.Add(options, new ArchitectureMap(options, solution, folders));
        PlacesSomething = files.Distinct.Count > 0 && (!folders.IsEmpty || PlacesNamespaceIn(compilation.Assembly.GlobalNamespace));
    }

    /// <summary>Whether any code of the compilation has a layer or a module. If none has, no dependency of it can be wrong.</summary>
    public bool PlacesSomething { get; }

    /// <summary>Whether the files are not all configured alike.</summary>
    public bool IsMixed => maps.Count > 1;

    /// <summary>Each distinct map once.</summary>
    public IEnumerable<ArchitectureMap> Maps => maps.Values;

    /// <summary>The options of every file, as they were parsed.</summary>
    public OptionsByFile Files => files;

    /// <summary>The view that all engines of a compilation share; whoever asks first reads it.</summary>
    public static ArchitectureView Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) => ByCompilation
        .GetValue(compilation, static _ => new())
        .GetValue(options.AnalyzerConfigOptionsProvider, provider => new(cancellation => Read(compilation, provider, cancellation)))
        .Get(cancellationToken);

    /// <summary>The view read anew, for whoever has no engine.</summary>
    public static ArchitectureView Read(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        Read(compilation, options.AnalyzerConfigOptionsProvider, cancellationToken);

    /// <summary>The map of a file of the compilation; null for any other.</summary>
    public ArchitectureMap? In(SyntaxTree file) => files.Of(file) is { } options ? maps[options] : null;

    /// <summary>The map of the file that declares the type; of a partial type, the ordinal-first.</summary>
    public ArchitectureMap? Of(INamedTypeSymbol type) => files.FirstOf(type) is { } file ? In(file) : null;

    private static ArchitectureView Read(Compilation compilation, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken) =>
        new(compilation, OptionsByFile.Read(compilation.SyntaxTrees, provider, cancellationToken));

    private bool PlacesNamespaceIn(INamespaceSymbol container)
    {
        foreach (var map in maps.Values)
        {
            if (!map.Of(container).IsNowhere)
                return true;
        }

        foreach (var inner in container.GetNamespaceMembers())
        {
            if (PlacesNamespaceIn(inner))
                return true;
        }

        return false;
    }
}
