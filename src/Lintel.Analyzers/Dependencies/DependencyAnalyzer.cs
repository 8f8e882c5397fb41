namespace Lintel.Dependencies;

/// <summary>Reads what each type uses and shows it to the dependency checks: bodies as operations, declarations as symbols.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DependencyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DependencyRules.LayerDependency, DependencyRules.ForbiddenTechnology, DependencyRules.HttpOutsidePresentation,
        DependencyRules.MisplacedRole,
        DependencyRules.ModuleInternals, DependencyRules.LeakyContract, DependencyRules.UndeclaredModuleUse);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TestProject.Is(start.Compilation, start.Options))
                return; // tests may use what they test

            var types = KnownTypes.Of(start.Compilation);
            var view = ArchitectureView.Read(start.Compilation, start.Options, start.CancellationToken);
            if (!view.PlacesSomething)
                return; // no layers, no modules: nothing can be used wrongly

            var gate = Gate.Open(start.Options, start.CancellationToken);
            var sources = new DependencySources(view, types, start.Compilation);
            var declarations = new DeclarationChecks(view, types);
            start.RegisterSymbolStartAction(type => Watch(type, sources, gate), SymbolKind.NamedType);
            start.RegisterSymbolAction(type => declarations.Examine(type, gate), SymbolKind.NamedType);
        });
    }

    private static void Watch(SymbolStartAnalysisContext context, DependencySources sources, Gate gate)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (sources.Of(type) is not { } source)
            return; // no check watches this type: nothing in it is read

        context.RegisterOperationBlockAction(block => source.Read(block.OperationBlocks, type)); // a nested type starts on its own
        if (type.ContainingType is null)
            context.RegisterSymbolEndAction(end => sources.Finish(type, source, end, gate));
    }
}
