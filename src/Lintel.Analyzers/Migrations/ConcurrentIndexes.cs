using Lintel.Sql;

namespace Lintel.Migrations;

/// <summary>Finds the indexes of PostgreSQL that are built, dropped or built anew while others write; none of these runs in a transaction.</summary>
internal static class ConcurrentIndexes
{
    /// <summary>The index that an operation builds so; null if it builds none.</summary>
    public static string? In(MigrationOperation operation)
    {
        if (operation.IsForeign)
            return null;
        if (operation.Name == "CreateIndex")
            return operation.Annotation(BlockingOperationCheck.Concurrently) is true ? operation.Text("name") ?? operation.Table?.Name : null;

        foreach (var statement in operation.Statements ?? [])
        {
            if (In(statement) is { } index)
                return index;
        }

        return null;
    }

    private static string? In(SqlStatement statement)
    {
        if (statement.DefinesCode || !(statement.Begins("CREATE") || statement.Begins("DROP") || statement.Begins("REINDEX")) || statement.Find("CONCURRENTLY") is not (>= 0 and var at))
            return null;
        if (statement.NameAfter(at + 1, "IF", "NOT", "EXISTS") is not { } name)
            return null;

        // CREATE INDEX CONCURRENTLY ON t: PostgreSQL finds a name itself.
        return name.Schema is null && string.Equals(name.Name, "ON", StringComparison.OrdinalIgnoreCase) ? statement.NameAt(name.Next)?.Name : name.Name;
    }
}
