using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>Reads what EF Core stores, and the queries written by hand, and shows both to the data checks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataAnalyzer : DiagnosticAnalyzer
{
    private static readonly BypassedQueryFilterCheck BypassedQueryFilter = new();

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DataRules.ForeignEntityMapping,
        DataRules.ForeignSchemaAccess,
        DataRules.ImplicitEnumValue,
        DataRules.UnboundedColumn,
        DataRules.BypassedQueryFilter);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Migrations are often marked as generated, and hold SQL; whatever else is generated is left alone below.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TestProject.Is(start.Compilation, start.Options))
                return;

            var types = KnownTypes.Of(start.Compilation);
            var view = ArchitectureView.Of(start.Compilation, start.Options, start.CancellationToken);
            var gate = Gate.Open(start.Options, start.CancellationToken);
            if (types.DbContext is not null || view.Files.Distinct.Exists(static it => !it.Data.EntityTypes.IsEmpty))
            {
                var judgesBounds = RuleSwitch.IsOn(DataRules.UnboundedColumn, start.Compilation, start.CancellationToken);
                var findings = new DataFindings(start.Compilation, view, judgesBounds);
                start.RegisterSemanticModelAction(file => ReportIn(file, findings, gate)); // of one file alone, so editors see it in time
            }

            if (types.QueryableExtensions is { } queries)
                start.RegisterOperationAction(call => ExamineFilter(call, queries, view, gate), OperationKind.Invocation);
            if (SqlReader.IsNeeded(view))
                RegisterSql(start, new SqlReader(start.Compilation, view), gate);
        });
    }

    private static void RegisterSql(CompilationStartAnalysisContext start, SqlReader sql, Gate gate) => start.RegisterOperationAction(
        operation =>
        {
            foreach (var finding in sql.Examine(operation.Operation, operation.ContainingSymbol, operation.CancellationToken))
                gate.Report(operation, finding.Violation, finding.Places);
        },
        OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);

    private static void ReportIn(SemanticModelAnalysisContext file, DataFindings findings, Gate gate)
    {
        foreach (var finding in findings.In(file.SemanticModel.SyntaxTree, file.CancellationToken))
            gate.Report(file, finding.Violation, finding.Places);
    }

    private static void ExamineFilter(OperationAnalysisContext context, INamedTypeSymbol queries, ArchitectureView view, Gate gate)
    {
        if (context.Operation is IInvocationOperation { TargetMethod: { Name: "IgnoreQueryFilters", ContainingType: { } owner } } call
            && SymbolEqualityComparer.Default.Equals(owner, queries)
            && view.Files.Of(call.Syntax.SyntaxTree) is { } options
            && !view.Files.IsGenerated(call.Syntax.SyntaxTree)
            && QueryFilterBypass.Read(call, context.ContainingSymbol, options.Data) is { } bypass
            && BypassedQueryFilter.Examine(bypass) is { } violation)
            gate.Report(context, violation, ImmutableArray.Create(Names.PlaceOf(call)));
    }
}
