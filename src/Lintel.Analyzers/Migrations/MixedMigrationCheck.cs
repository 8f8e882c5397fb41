namespace Lintel.Migrations;

/// <summary>LNT5110</summary>
internal sealed class MixedMigrationCheck() : MigrationCheck(MigrationRules.MixedMigration)
{
    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        List<(DatabaseProvider Provider, TableName Table)>? schema = null;
        foreach (var operation in migration.Up)
        {
            if (RowsOf(operation, migration) is not { } rows)
                continue;

            schema ??= SchemaOf(migration);
            foreach (var (provider, altered) in schema)
            {
                if (provider != operation.Provider)
                    continue;

                yield return new Finding(Violates(migration, rows.ToString(), migration.Name, rows.ToString(), altered.ToString()), operation.Place);
                yield break;
            }
        }
    }

    /// <summary>The table that was there before and whose rows the operation changes.</summary>
    private static TableName? RowsOf(MigrationOperation operation, Migration migration)
    {
        if (operation.IsForeign)
            return null;
        if (operation.Name is "InsertData" or "UpdateData" or "DeleteData")
            return operation.IsOnFreshTable ? null : operation.Table;
        if (operation.Statements is not { } statements || operation.Flag("suppressTransaction") != false)
            return null;

        var fresh = FreshTables.Before(migration.Up, operation);
        foreach (var statement in statements)
        {
            if (SqlChanges.RowsOf(statement) is { } rows && !fresh.Contains(rows))
                return rows;
            if (FreshTables.CreatedBy(statement) is { } created)
                fresh.Add(created);
        }

        return null;
    }

    private static List<(DatabaseProvider Provider, TableName Table)> SchemaOf(Migration migration)
    {
        var found = new List<(DatabaseProvider, TableName)>();
        foreach (var operation in migration.Up)
        {
            if (SchemaOf(operation, migration) is { } table)
                found.Add((operation.Provider, table));
        }

        return found;
    }

    /// <summary>The table that was there before and that the operation alters.</summary>
    private static TableName? SchemaOf(MigrationOperation operation, Migration migration)
    {
        if (operation.IsForeign || operation.Name is "InsertData" or "UpdateData" or "DeleteData" or "CreateTable")
            return null;
        if (operation.Name != "Sql")
            return operation.IsOnFreshTable ? null : operation.Table;

        foreach (var statement in operation.Statements ?? [])
        {
            if (SqlChanges.SchemaOf(statement) is { } table && !FreshTables.Before(migration.Up, operation).Contains(table))
                return table;
        }

        return null;
    }
}
