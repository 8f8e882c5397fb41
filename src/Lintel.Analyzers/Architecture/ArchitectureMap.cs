namespace Lintel.Architecture;

/// <summary>Answers for any symbol, from source or metadata: which layer, which module, contract or internal. Files with the same settings share one.</summary>
internal sealed class ArchitectureMap(ArchitectureOptions options, SolutionAssemblies solution, FolderPlaces folders)
{
    private readonly ConcurrentDictionary<INamespaceSymbol, Place> byNamespace = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, Place> byType = new(SymbolEqualityComparer.Default);
    private readonly ModuleNames modules = new(options);
    private readonly LayerWords words = new(options, solution);

    public ArchitectureOptions Options { get; } = options;

    /// <summary>The place of a type; a nested type stands where its outermost does.</summary>
    public Place Of(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
            type = outer;
        if (type.ContainingNamespace is not { } container)
            return Place.Nowhere;

        return folders.IsEmpty || !IsCompiled(container) ? Of(container) : byType.GetOrAdd(type, InFolder);
    }

    /// <summary>The place of a namespace, in the assembly that this symbol is of.</summary>
    public Place Of(INamespaceSymbol container) =>
        byNamespace.TryGetValue(container, out var place) ? place : byNamespace.GetOrAdd(container, Compute);

    /// <summary>The module of an assembly that is known by its name alone.</summary>
    public Module? ModuleOf(string assemblyName) => modules.Find(assemblyName, isOwn: true, out _);

    /// <summary>The module of this name.</summary>
    public Module ModuleNamed(string name) => modules.Named(name);

    private bool IsCompiled(INamespaceSymbol container) => SymbolEqualityComparer.Default.Equals(container.ContainingAssembly, solution.Compiled);

    private Place InFolder(INamedTypeSymbol type)
    {
        var place = Of(type.ContainingNamespace);
        if (folders.Of(type) is not { } folder)
            return place;

        var stamp = StampOf(solution.Compiled);
        var module = stamp.Module is not null || folder.FolderModule is not { } moduleName ? place.Module
            : IsNone(moduleName) ? null : modules.Named(moduleName);
        var layer = stamp.Layer is not null || folder.FolderLayer is not { } layerName ? place.Layer
            : IsNone(layerName) ? null : Options.FindLayer(layerName) ?? place.Layer;
        var isContract = module == place.Module
            ? place.IsContract
            : module is not null && (stamp.IsContract || HoldsContract(ModuleNames.After(QualifiedName.Of(type.ContainingNamespace), module.Name)));
        return new Place(layer, module, isContract);
    }

    private Place Compute(INamespaceSymbol container)
    {
        if (container.ContainingAssembly is not { } assembly)
            return Place.Nowhere; // a namespace merged over assemblies is nobody's

        var name = QualifiedName.Of(container);
        var stamp = StampOf(assembly);
        var isOwn = solution.Includes(assembly);
        var module = stamp.Module is { } stamped ? modules.Named(stamped) : null;
        var afterModule = module is null ? null : ModuleNames.After(name, module.Name);
        module ??= modules.Find(name, isOwn, out afterModule);

        var layer = stamp.Layer is { } layerName ? Options.FindLayer(layerName) : FindLayer(name, isOwn);
        if (layer is null && stamp.Layer is null && isOwn)
            layer = words.Find(assembly, name, afterModule);
        var isContract = module is not null && (stamp.IsContract || HoldsContract(afterModule!));
        return layer is null && module is null ? Place.Nowhere : new Place(layer, module, isContract);
    }

    /// <summary>The stamp of an assembly; the one being compiled may still have it as properties of the build.</summary>
    private Stamp StampOf(IAssemblySymbol assembly)
    {
        var stamp = solution.StampOf(assembly);
        return SymbolEqualityComparer.Default.Equals(assembly, solution.Compiled)
            ? new Stamp(stamp.Module ?? Options.AssemblyModule, stamp.Layer ?? Options.AssemblyLayer, stamp.IsContract || Options.IsContractAssembly)
            : stamp;
    }

    private Layer? FindLayer(string name, bool isOwn)
    {
        Layer? found = null;
        NamePattern? best = null;
        foreach (var layer in Options.Layers)
        {
            if (layer.Namespaces.IsDefault)
                continue;

            foreach (var pattern in layer.Namespaces)
            {
                if ((isOwn || !pattern.IsOpen) && pattern.IsMatch(name) && pattern.IsMoreSpecificThan(best))
                    (found, best) = (layer, pattern);
            }
        }

        return found;
    }

    private static bool IsNone(string name) => string.Equals(name, "none", StringComparison.OrdinalIgnoreCase);

    private bool HoldsContract(string segments)
    {
        foreach (var segment in segments.Split('.'))
        {
            if (Options.ContractSegments.Contains(segment, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
