namespace Lintel.Migrations;

/// <summary>LNT5101</summary>
internal sealed class DroppedDataCheck() : MigrationCheck(MigrationRules.DroppedData)
{
    /// <summary>What EF calls the copy while it builds a table of SQLite anew.</summary>
    private const string Rebuilt = "ef_temp_";

    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        foreach (var operation in migration.Up)
        {
            foreach (var dropped in DroppedBy(operation, migration, cancellationToken))
                yield return new Finding(Violates(migration, dropped, migration.Name, dropped), operation.Place);
        }
    }

    private static IEnumerable<string> DroppedBy(MigrationOperation operation, Migration migration, CancellationToken cancellationToken)
    {
        if (operation.IsForeign || operation.IsOnFreshTable)
            return [];
        if (operation.Statements is not null)
            return DroppedBySql(operation, migration);

        return operation.Name switch
        {
            "DropTable" when operation.Table is { } table && !IsCopy(table) => [table.ToString()],
            "DropColumn" when operation.Table is { } table && operation.Text("name") is { } column && !IsComputed(operation, migration, cancellationToken) => [$"{table}.{column}"],
            "DropSchema" when operation.Text("name") is { } schema => [schema],
            _ => [],
        };
    }

    private static IEnumerable<string> DroppedBySql(MigrationOperation operation, Migration migration)
    {
        HashSet<TableName>? fresh = null;
        foreach (var statement in operation.Statements!)
        {
            foreach (var drop in SqlDrops.In(statement))
            {
                fresh ??= FreshTables.Before(migration.Up, operation);
                if (drop.Table is not { } table || !(fresh.Contains(table) || IsCopy(table) || table.Name.StartsWith("#", StringComparison.Ordinal) || IsRebuilt(table, migration)))
                    yield return drop.Object;
            }

            if (FreshTables.CreatedBy(statement) is { } created)
                (fresh ??= FreshTables.Before(migration.Up, operation)).Add(created);
        }
    }

    private static bool IsCopy(TableName table) => table.Name.StartsWith(Rebuilt, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the copy takes the table's place.</summary>
    private static bool IsRebuilt(TableName table, Migration migration) =>
        migration.Up.Any(operation => operation.Statements is not null && operation.Text("sql")!.IndexOf(Rebuilt + table.Name, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>A computed column has no data of its own; Down says that it was one.</summary>
    private static bool IsComputed(MigrationOperation drop, Migration migration, CancellationToken cancellationToken) => migration.Down(cancellationToken).Any(added =>
        added is { Name: "AddColumn", IsForeign: false } && added.Text("name") == drop.Text("name") && added.Text("computedColumnSql") is not null && added.Table.Equals(drop.Table));
}
