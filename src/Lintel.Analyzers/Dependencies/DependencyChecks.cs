namespace Lintel.Dependencies;

/// <summary>The checks that the settings of a file call for; made once for each map.</summary>
internal sealed class DependencyChecks(ArchitectureMap map, KnownTypes types, Compilation compilation)
{
    private readonly Group uses = new(ImmutableArray.Create<DependencyCheck>(
        new LayerDependencyCheck(map),
        new ForbiddenTechnologyCheck(map),
        new HttpOutsidePresentationCheck(map, types),
        new ModuleInternalsCheck(map, new ModuleContracts(map, compilation)),
        new UndeclaredModuleUseCheck(map)));

    private readonly Group surface = new(ImmutableArray.Create<DependencyCheck>(new LeakyContractCheck(map)));

    /// <summary>A ledger of all uses; null if no check watches this type.</summary>
    public DependencyLedger? OpenUses(INamedTypeSymbol from) => uses.Open(from);

    /// <summary>A ledger of what others see; null if no check watches this type.</summary>
    public DependencyLedger? OpenSurface(INamedTypeSymbol from) => surface.Open(from);

    private sealed class Group(ImmutableArray<DependencyCheck> checks)
    {
        private readonly MindedTypes minded = new(checks);

        public DependencyLedger? Open(INamedTypeSymbol from)
        {
            var watching = checks;
            foreach (var check in checks)
            {
                if (!check.Watches(from))
                    watching = watching.Remove(check);
            }

            return watching.IsEmpty ? null : new DependencyLedger(from, watching, minded);
        }
    }
}
