using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>LNT5104</summary>
internal sealed class NarrowedColumnCheck() : MigrationCheck(MigrationRules.NarrowedColumn)
{
    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        foreach (var operation in migration.Up)
        {
            if (operation is { Name: "AlterColumn", IsForeign: false, IsOnFreshTable: false }
                && operation.Table is { } table && operation.Text("name") is { } name
                && Column.Before(operation, OldType(operation)) is { } old && Column.Of(operation) is { } altered
                && !IsAddedHere(migration, operation, table, name)
                && Narrowing.Between(old.IsNullable && FilledColumns.IsFilledBefore(migration, operation, table, name) ? old with { IsNullable = false } : old, altered, operation.Provider) is var (before, after))
                yield return new Finding(Violates(migration, $"{table}.{name}", $"{table}.{name}", before, after), operation.Place);
        }
    }

    private static ITypeSymbol? OldType(MigrationOperation operation) =>
        operation.Argument("oldClrType")?.Value is ITypeOfOperation { TypeOperand: var type } ? type : null;

    /// <summary>Whether this migration added the column, so that it holds nothing that another release wrote.</summary>
    private static bool IsAddedHere(Migration migration, MigrationOperation alter, TableName table, string name)
    {
        foreach (var operation in migration.Up)
        {
            if (ReferenceEquals(operation, alter))
                return false;
            if (operation is { Name: "AddColumn", IsForeign: false } && operation.Text("name") == name && operation.Table is { } of && of.Equals(table))
                return true;
        }

        return false;
    }
}
