namespace Lintel.Endpoints;

/// <summary>Reads the endpoints of a compilation into one model, whatever style they are written in, and shows them to the endpoint checks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        EndpointRules.EndpointDataAccess,
        EndpointRules.ExposedEntity,
        EndpointRules.UndeclaredResponse,
        EndpointRules.UnnamedOperation,
        EndpointRules.RouteNaming,
        EndpointRules.AdHocError,
        EndpointRules.MutatingGet,
        EndpointRules.UnboundedCollection,
        EndpointRules.BodyOnGet,
        EndpointRules.MissingToken,
        EndpointRules.BlockingDataAccess,
        EndpointRules.CapturedService,
        EndpointRules.UnversionedEndpoint,
        EndpointRules.MixedStyles,
        SecurityRules.UndecidedAuthorization,
        SecurityRules.AnonymousWrite,
        SecurityRules.LiteralPolicy,
        SecurityRules.UnknownPolicy,
        SecurityRules.ExposedAdmin,
        SecurityRules.MaskedFallback,
        SecurityRules.ExposedException);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (!types.HasEndpoints || TestProject.Is(start.Compilation, start.Options))
                return;

            var gate = Gate.Open(start.Options, start.CancellationToken);
            var code = EndpointCode.Of(start.Compilation, start.Options, start.CancellationToken);
            var checks = new EndpointChecks(code);
            start.RegisterSemanticModelAction(file => ReportIn(file, checks, gate)); // of one file alone, so editors see it in time
        });
    }

    private static void ReportIn(SemanticModelAnalysisContext file, EndpointChecks checks, Gate gate)
    {
        foreach (var finding in checks.In(file.SemanticModel, file.CancellationToken))
            gate.Report(file, finding.Violation, finding.Places);
    }
}
