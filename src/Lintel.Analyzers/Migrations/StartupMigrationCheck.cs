namespace Lintel.Migrations;

/// <summary>LNT5108</summary>
internal sealed class StartupMigrationCheck(MigrationCode code, INamedTypeSymbol? hostedService, INamedTypeSymbol? environment)
{
    private readonly StartupCode startup = new(code, hostedService);

    public IEnumerable<Finding> Examine(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var (call, method) in startup.CallsIn(model, cancellationToken))
        {
            if (IsRunner(model.SyntaxTree) || DevelopmentGuard.Covers(call) || !startup.RunsAtStart(method, cancellationToken))
                continue;

            var violation = new Violation(MigrationRules.StartupMigration, method, target: null, method.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName ? method.ContainingType.Name : method);
            if (StartupEnvironment.At(model, call.SpanStart, environment) is var (expression, space))
            {
                violation = violation.With(MigrationRules.Environment, expression);
                if (space is not null)
                    violation = violation.With(MigrationRules.Namespace, space);
            }

            yield return new Finding(violation, MigrationCode.PlaceOf(call));
        }
    }

    private bool IsRunner(SyntaxTree file) => code.Options(file).Runners.Any(pattern => pattern.IsMatch(code.Compilation.Assembly.Name));
}
