namespace Lintel.Migrations;

/// <summary>LNT5110</summary>
internal sealed class MixedMigrationCheck() : MigrationCheck(MigrationRules.MixedMigration)
{
    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        foreach (var operation in migration.Up)
        {
            if (RowsOf(operation, migration) is not { } rows)
                continue;

            foreach (var other in migration.Up)
            {
                if (other.Provider != operation.Provider || SchemaOf(other, migration) is not { } altered)
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
