namespace Lintel.Dependencies;

/// <summary>The checks that the settings of a file call for; made once for each map.</summary>
internal sealed class DependencyChecks(ArchitectureMap map, KnownTypes types, Compilation compilation)
{
    private readonly ImmutableArray<DependencyCheck> uses = ImmutableArray.Create<DependencyCheck>(
        new LayerDependencyCheck(map),
        new ForbiddenTechnologyCheck(map),
        new HttpOutsidePresentationCheck(map, types),
        new ModuleInternalsCheck(map, new ModuleContracts(map, compilation)),
        new UndeclaredModuleUseCheck(map));

    private readonly ImmutableArray<DependencyCheck> surface = ImmutableArray.Create<DependencyCheck>(new LeakyContractCheck(map));

    /// <summary>The checks of all uses that watch this type.</summary>
    public ImmutableArray<DependencyCheck> OfUses(INamedTypeSymbol from) => Watching(uses, from);

    /// <summary>The checks of what others see of this type.</summary>
    public ImmutableArray<DependencyCheck> OfSurface(INamedTypeSymbol from) => Watching(surface, from);

    private static ImmutableArray<DependencyCheck> Watching(ImmutableArray<DependencyCheck> checks, INamedTypeSymbol from)
    {
        var watching = checks;
        foreach (var check in checks)
        {
            if (!check.Watches(from))
                watching = watching.Remove(check);
        }

        return watching;
    }
}
