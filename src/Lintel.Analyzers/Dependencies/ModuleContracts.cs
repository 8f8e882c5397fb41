namespace Lintel.Dependencies;

/// <summary>The contracts of each module, as far as the compilation sees them; read when the first violation asks.</summary>
internal sealed class ModuleContracts(ArchitectureMap map, Compilation compilation)
{
    private readonly ConcurrentDictionary<Module, ImmutableArray<INamedTypeSymbol>> byModule = new();

    /// <summary>The contract that stands for an internal type: the only one of the same name and arity.</summary>
    public INamedTypeSymbol? Replacing(INamedTypeSymbol target, Module module)
    {
        var alike = Of(module).Where(type => type.Name == target.Name && type.Arity == target.Arity).Take(2).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    /// <summary>A contract whose name says that it is about the same: the same name, else the only one that begins with it.</summary>
    public INamedTypeSymbol? NamedLike(INamedTypeSymbol target, Module module)
    {
        if (Replacing(target, module) is { } same)
            return same;

        var alike = Of(module).Where(type => type.Name.StartsWith(target.Name, StringComparison.Ordinal)).Take(2).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    /// <summary>The namespace of the module's contracts; the one that would hold them if there are none yet.</summary>
    public string NamespaceOf(INamedTypeSymbol target, Module module) => NamespaceOf(QualifiedName.Of(target.ContainingNamespace), module);

    /// <param name="near">A namespace of the module, or the name of its assembly.</param>
    /// <param name="module">The module.</param>
    public string NamespaceOf(string near, Module module)
    {
        if (Of(module).Select(static type => QualifiedName.Of(type.ContainingNamespace)).OrderBy(static name => name.Length).ThenBy(static name => name, StringComparer.Ordinal).FirstOrDefault() is { } existing)
            return existing;

        var segments = near.Split('.');
        var at = Array.FindIndex(segments, segment => string.Equals(segment, module.Name, StringComparison.OrdinalIgnoreCase));
        var root = at < 0 ? module.Name : string.Join(".", segments.Take(at + 1));
        return $"{root}.{map.Options.ContractSegments.FirstOrDefault() ?? "Contracts"}";
    }

    private ImmutableArray<INamedTypeSymbol> Of(Module module) => byModule.GetOrAdd(module, Read);

    private ImmutableArray<INamedTypeSymbol> Read(Module module)
    {
        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        Read(compilation.Assembly.GlobalNamespace, module, found);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            Read(assembly.GlobalNamespace, module, found);
        return found.ToImmutable();
    }

    private void Read(INamespaceSymbol container, Module module, ImmutableArray<INamedTypeSymbol>.Builder found)
    {
        if (map.Of(container) is { IsContract: true } place && place.Module == module)
            found.AddRange(container.GetTypeMembers().Where(static type => type.DeclaredAccessibility == Accessibility.Public));
        foreach (var inner in container.GetNamespaceMembers())
            Read(inner, module, found);
    }
}
