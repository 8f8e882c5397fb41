namespace Lintel.Migrations;

/// <summary>LNT5103</summary>
internal sealed class InventedDefaultCheck() : MigrationCheck(MigrationRules.InventedDefault)
{
    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        foreach (var operation in migration.Up)
        {
            if (operation is not { Name: "AddColumn", IsForeign: false, IsOnFreshTable: false }
                || operation.Table is not { } table || operation.Text("name") is not { } name
                || Column.Of(operation) is not { IsNullable: false, Computed: null, IsRowVersion: false, ClrType: { } type }
                || !operation.IsNull("defaultValueSql") || IsGenerated(operation)
                || DefaultValues.KindOf(type) is not { } kind || !IsInvented(operation)
                || (migration.Options.AllowedDefaults.Contains(kind) && !BecomesForeignKey(migration, table, name))
                || FilledColumns.IsFilledBehind(migration, operation, table, name))
                continue;

            var argument = operation.Argument("defaultValue");
            var violation = Violates(migration, $"{table}.{name}", $"{table}.{name}", DefaultValues.Shown(type));
            if (operation is { IsDirect: true })
                violation = violation.With(MigrationRules.CanBeNullable, "true");
            yield return new Finding(violation, operation.IsDirect && argument is { IsImplicit: false } ? argument.Syntax.GetLocation() : operation.Place);
        }
    }

    /// <summary>Whether the value is the default of its type. None at all is the same: it fails where there are rows, or the database invents one.</summary>
    private static bool IsInvented(MigrationOperation operation)
    {
        if (operation["defaultValue"] is { IsKnown: true, Value: null })
            return true;

        return operation.Argument("defaultValue") is { } argument && DefaultValues.Is(argument.Value);
    }

    /// <summary>Identity and its like: the database counts.</summary>
    private static bool IsGenerated(MigrationOperation operation) => operation.Annotations.Exists(static it =>
        it.Name is { } name && (name.EndsWith(":ValueGenerationStrategy", StringComparison.Ordinal) || name.EndsWith(":Identity", StringComparison.Ordinal) || name.EndsWith(":Autoincrement", StringComparison.Ordinal)));

    private static bool BecomesForeignKey(Migration migration, TableName table, string column) => migration.Up.Any(operation =>
        operation is { Name: "AddForeignKey", IsForeign: false } && operation.Table is { } of && of.Equals(table)
        && operation.Names("column", "columns") is { IsDefault: false } columns && columns.Contains(column));
}
