using Lintel.Data;

namespace Lintel.Dependencies;

/// <summary>Reads what each type uses and shows it to the dependency checks: bodies as operations, declarations as symbols.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DependencyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DependencyRules.LayerDependency, DependencyRules.ForbiddenTechnology, DependencyRules.HttpOutsidePresentation,
        DependencyRules.LeakedQuery, DependencyRules.MisplacedRole, DependencyRules.AggregateNavigation,
        DependencyRules.ModuleInternals, DependencyRules.LeakyContract, DependencyRules.PublicModuleType,
        DependencyRules.OpenedInternals, DependencyRules.UndeclaredModuleUse);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TestProject.Is(start.Compilation, start.Options))
                return; // tests may use what they test

            var types = KnownTypes.Of(start.Compilation);
            var view = ArchitectureView.Of(start.Compilation, start.Options, start.CancellationToken);
            var gate = Gate.Open(start.Options, start.CancellationToken);
            var leaks = new LeakedQueryCheck(types, new QueryTypes(types));
            if (types.EndpointRouteBuilderExtensions is { } routes)
                RegisterRoutes(start, new RouteHandlers(view, leaks, routes), gate);
            var entities = RuleSwitch.IsOn(DependencyRules.AggregateNavigation, start.Compilation, start.CancellationToken) ? EntityModel.Of(start.Compilation) : null;
            if (view.PlacesSomething || types.ControllerBase is not null || types.HasMediator || entities is not null)
                RegisterMembers(start, new MemberChecks(view, leaks, entities), gate);
            if (!view.PlacesSomething)
                return; // no layers, no modules: nothing can be used wrongly

            var sources = new DependencySources(view, types, start.Compilation);
            var declarations = new DeclarationChecks(view, types, start.Compilation);
            start.RegisterSymbolStartAction(type => Watch(type, sources, gate), SymbolKind.NamedType);
            start.RegisterSymbolAction(type => declarations.Examine(type, gate), SymbolKind.NamedType);
            if (FriendAssemblies.Read(start.Compilation, view) is { } friends)
                start.RegisterSyntaxNodeAction(file => friends.Examine(file, gate), SyntaxKind.CompilationUnit);
        });
    }

    private static void RegisterRoutes(CompilationStartAnalysisContext start, RouteHandlers routes, Gate gate) =>
        start.RegisterOperationAction(call => routes.Examine(call, gate), OperationKind.Invocation);

    private static void RegisterMembers(CompilationStartAnalysisContext start, MemberChecks members, Gate gate) =>
        start.RegisterSymbolAction(type => members.Examine(type, gate), SymbolKind.NamedType);

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
