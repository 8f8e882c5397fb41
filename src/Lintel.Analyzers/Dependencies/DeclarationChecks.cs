namespace Lintel.Dependencies;

/// <summary>Shows each declared type to the checks that its file's settings call for.</summary>
internal sealed class DeclarationChecks(ArchitectureView view, KnownTypes types, Compilation compilation)
{
    private readonly ConcurrentDictionary<ArchitectureMap, ImmutableArray<DeclarationCheck>> byMap = new();

    public void Examine(in SymbolAnalysisContext context, Gate gate)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (view.Of(type) is not { } map || map.Of(type) is not { IsNowhere: false } place)
            return;

        foreach (var check in byMap.GetOrAdd(map, Make))
        {
            if (check.Examine(new DeclaredType(type, place, context.CancellationToken)) is { } violation)
                gate.Report(context, violation, ImmutableArray.Create(ReportLocation.OfType(type, view.Files, context.CancellationToken)));
        }
    }

    private ImmutableArray<DeclarationCheck> Make(ArchitectureMap map) => ImmutableArray.Create<DeclarationCheck>(
        new MisplacedRoleCheck(map, types),
        new PublicModuleTypeCheck(map, types, compilation));
}
