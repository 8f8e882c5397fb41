using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>Reads the requests of a compilation, who handles and who validates them, and shows them to the request checks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RequestRules.NestedDispatch,
        RequestRules.UnvalidatedCommand,
        RequestRules.MistargetedValidator,
        RequestRules.IdleValidator,
        RequestRules.SynchronousValidation,
        RequestRules.MutableRequest,
        RequestRules.DoubleValidation,
        RequestRules.UnboundedMember);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!KnownTypes.Of(start.Compilation).HasRequests || TestProject.Is(start.Compilation, start.Options))
                return;

            var gate = Gate.Open(start.Options, start.CancellationToken);
            var checks = new RequestChecks(new RequestCode(EndpointCode.Of(start.Compilation, start.Options, start.CancellationToken)));
            start.RegisterSemanticModelAction(file => ReportIn(file, checks, gate)); // of one file alone, so editors see it in time
        });
    }

    private static void ReportIn(SemanticModelAnalysisContext file, RequestChecks checks, Gate gate)
    {
        foreach (var finding in checks.In(file.SemanticModel.SyntaxTree, file.CancellationToken))
            gate.Report(file, finding.Violation, finding.Places);
    }
}
