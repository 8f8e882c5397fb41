namespace Lintel.Dependencies;

/// <summary>The modules that the compilation sees, in its settings, source and references, as far as it takes to know that there are two.</summary>
internal sealed class SeenModules(ArchitectureMap map, Compilation compilation)
{
    private readonly Once<HashSet<Module>> seen = new(cancellation => Read(map, compilation, cancellation));

    /// <summary>Whether there is a second module at all; a single one has nobody to hide from.</summary>
    public bool AreSeveral(CancellationToken cancellationToken) => seen.Get(cancellationToken).Count > 1;

    private static HashSet<Module> Read(ArchitectureMap map, Compilation compilation, CancellationToken cancellationToken)
    {
        var found = new HashSet<Module>();
        foreach (var type in SourceTypes.In(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (AddsSecond(map.Of(type).Module, found))
                return found;
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Read(assembly.GlobalNamespace, map, found))
                return found;
        }

        // A module may be told of the others by their keys alone; asked last, because code spells a name better than its key does.
        foreach (var module in map.Options.Modules)
        {
            if (AddsSecond(map.ModuleNamed(module.Name), found))
                return found;
        }

        return found;
    }

    private static bool Read(INamespaceSymbol container, ArchitectureMap map, HashSet<Module> found)
    {
        if (AddsSecond(map.Of(container).Module, found))
            return true;

        foreach (var inner in container.GetNamespaceMembers())
        {
            if (Read(inner, map, found))
                return true;
        }

        return false;
    }

    /// <summary>The shared module and the host serve all: what is internal is not hidden from them.</summary>
    private static bool AddsSecond(Module? module, HashSet<Module> found) =>
        module is { Kind: ModuleKind.Ordinary } && found.Add(module) && found.Count > 1;
}
