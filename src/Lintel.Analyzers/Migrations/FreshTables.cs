using Lintel.Sql;

namespace Lintel.Migrations;

/// <summary>Tells the tables that a migration has created itself: an operation on one of them locks and loses nothing.</summary>
internal static class FreshTables
{
    /// <summary>Marks the operations on tables that an earlier one created; a table dropped and made anew was no fresh one when it was dropped.</summary>
    public static void Mark(List<MigrationOperation> operations)
    {
        var fresh = new HashSet<TableName>();
        foreach (var operation in operations)
        {
            if (operation.Table is { } table)
            {
                operation.IsOnFreshTable = fresh.Contains(table);
                if (operation.Name == "CreateTable")
                    fresh.Add(table);
                else if (operation.Name == "RenameTable" && operation.IsOnFreshTable && operation.Text("newName") is { } renamed)
                    fresh.Add(new TableName(operation.Text("newSchema") ?? table.Schema, renamed));
            }
            else if (operation.Statements is { } statements)
            {
                foreach (var statement in statements)
                {
                    if (CreatedBy(statement) is { } created)
                        fresh.Add(created);
                }
            }
        }
    }

    /// <summary>The tables that the migration has created before this operation.</summary>
    public static HashSet<TableName> Before(ImmutableArray<MigrationOperation> operations, MigrationOperation last)
    {
        var fresh = new HashSet<TableName>();
        foreach (var operation in operations)
        {
            if (ReferenceEquals(operation, last))
                break;
            if (operation is { Name: "CreateTable", Table: { } table })
                fresh.Add(table);
            foreach (var statement in operation.Statements ?? [])
            {
                if (CreatedBy(statement) is { } created)
                    fresh.Add(created);
            }
        }

        return fresh;
    }

    /// <summary>The table that a statement creates; null if it creates none.</summary>
    public static TableName? CreatedBy(SqlStatement statement)
    {
        if (!statement.Begins("CREATE") || statement.DefinesCode || statement.Find("TABLE") is not (> 0 and < 5 and var at))
            return null;

        return statement.NameAfter(at + 1, "IF", "NOT", "EXISTS") is { } name ? new TableName(name.Schema, name.Name) : null;
    }
}
