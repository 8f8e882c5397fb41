namespace Lintel.Dependencies;

/// <summary>The sources under analysis: a type and all that is nested in it share one, until the outermost ends.</summary>
internal sealed class DependencySources(ArchitectureView view, KnownTypes types, Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, DependencySource?> byOutermost = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ArchitectureMap, DependencyChecks> checks = new();

    /// <summary>The source that the type belongs to; null if no check watches it.</summary>
    public DependencySource? Of(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
            type = outer;
        return byOutermost.TryGetValue(type, out var source) ? source : byOutermost.GetOrAdd(type, Make);
    }

    /// <summary>Reports what was found; all that is nested in the type has ended before it.</summary>
    public void Finish(INamedTypeSymbol type, DependencySource source, in SymbolAnalysisContext context, Gate gate)
    {
        source.Finish(context, gate);
        byOutermost.TryRemove(type, out _);
    }

    private DependencySource? Make(INamedTypeSymbol outermost) => DependencySource.Of(outermost, view, ChecksOf);

    private DependencyChecks ChecksOf(ArchitectureMap map) => checks.GetOrAdd(map, it => new DependencyChecks(it, types, compilation));
}
