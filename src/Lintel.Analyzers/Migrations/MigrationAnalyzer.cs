namespace Lintel.Migrations;

/// <summary>Reads migrations, generated or not, and shows them to the migration checks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        MigrationRules.DroppedData,
        MigrationRules.ScaffoldedRename,
        MigrationRules.InventedDefault,
        MigrationRules.NarrowedColumn,
        MigrationRules.BlockingOperation,
        MigrationRules.IrreversibleMigration,
        MigrationRules.MigrationUsesApplication,
        MigrationRules.StartupMigration,
        MigrationRules.MixedMigration,
        MigrationRules.SharedConcurrentIndex,
        MigrationRules.LostEnumLabel);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics); // teams mark the folder as generated
        context.RegisterCompilationStartAction(static start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (types.Migration is not { } migration || types.MigrationBuilder is not { } builder || TestProject.Is(start.Compilation, start.Options))
                return;

            var gate = Gate.Open(start.Options, start.CancellationToken);
            var view = ArchitectureView.Of(start.Compilation, start.Options, start.CancellationToken);
            var checks = new MigrationChecks(new MigrationCode(start.Compilation, view, migration, builder), types);
            start.RegisterSemanticModelAction(file => ReportIn(file, checks, gate));
        });
    }

    private static void ReportIn(SemanticModelAnalysisContext file, MigrationChecks checks, Gate gate)
    {
        if (file.SemanticModel.SyntaxTree.FilePath.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase))
            return; // the whole model, written by EF

        foreach (var finding in checks.In(file.SemanticModel, file.CancellationToken))
            gate.Report(file, finding.Violation, finding.Places);
    }
}
