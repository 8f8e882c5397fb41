namespace Lintel.Migrations;

/// <summary>A rule about a migration, or about each of its operations.</summary>
internal abstract class MigrationCheck(DiagnosticDescriptor rule)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public abstract IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken);

    /// <summary>A violation that names the migration first; the target is what the team's list of accepted violations calls it.</summary>
    protected Violation Violates(Migration migration, string target, params object[] arguments) =>
        new(Rule, migration.Type, target: null, arguments) { TargetName = target };
}
