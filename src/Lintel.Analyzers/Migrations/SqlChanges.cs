using Lintel.Sql;

namespace Lintel.Migrations;

/// <summary>Tells what a statement of SQL changes: the rows of a table, or the table itself.</summary>
internal static class SqlChanges
{
    private static readonly string[] Writers = ["INSERT", "UPDATE", "DELETE", "MERGE"];

    /// <summary>The table whose rows the statement changes; null if it changes none, or nobody knows which.</summary>
    public static TableName? RowsOf(SqlStatement statement)
    {
        if (statement.Tokens.Count == 0 || statement.DefinesCode)
            return null;

        var at = statement.Begins("WITH") ? FirstWriter(statement) : Array.Exists(Writers, statement.Tokens[0].Is) ? 0 : -1;
        return at < 0 || statement.NameAfter(BehindTop(statement, at + 1), "INTO", "FROM", "ONLY", "OR", "IGNORE", "REPLACE", "LOW_PRIORITY") is not { } name ? null : Resolved(statement, name);
    }

    /// <summary>Skips the <c>TOP (1000)</c> of T-SQL.</summary>
    private static int BehindTop(SqlStatement statement, int at)
    {
        if (!statement.Has(at, "TOP"))
            return at;

        for (at++; at < statement.Tokens.Count && (statement.Tokens[at].Is('(') || statement.Tokens[at].Is(')') || statement.Tokens[at].Is("PERCENT") || statement.Tokens[at].Kind == SqlTokenKind.Number || statement.Tokens[at].Text.StartsWith("@", StringComparison.Ordinal)); at++)
        {
        }

        return at;
    }

    /// <summary>The table that the statement alters, drops, or builds an index on; null if it does none of these.</summary>
    public static TableName? SchemaOf(SqlStatement statement)
    {
        if (statement.DefinesCode || !(statement.Begins("CREATE") || statement.Begins("ALTER") || statement.Begins("DROP")))
            return null;
        if (statement.Has(1, "TABLE") && !statement.Begins("CREATE"))
            return Table(statement.NameAfter(2, "IF", "EXISTS", "ONLY"));

        return statement.Begins("CREATE") && statement.Find("INDEX") is > 0 and < 4 && statement.Find("ON") is > 0 and var on ? Table(statement.NameAfter(on + 1, "ONLY")) : null;
    }

    private static int FirstWriter(SqlStatement statement)
    {
        var first = -1;
        foreach (var writer in Writers)
        {
            if (statement.Find(writer) is >= 0 and var at && (first < 0 || at < first))
                first = at;
        }

        return first;
    }

    /// <summary>In <c>UPDATE o SET … FROM Orders o</c> the table stands behind, and its alias in front.</summary>
    private static TableName Resolved(SqlStatement statement, SqlName name)
    {
        for (var from = statement.Find("FROM", name.Next); from >= 0; from = statement.Find("FROM", from + 1))
        {
            if (statement.NameAt(from + 1) is not { } table)
                continue;

            var alias = statement.NameAfter(table.Next, "AS");
            if (alias is { } it && string.Equals(it.Name, name.Name, StringComparison.OrdinalIgnoreCase))
                return new TableName(table.Schema, table.Name);
        }

        return new TableName(name.Schema, name.Name);
    }

    private static TableName? Table(SqlName? name) => name is { } it ? new TableName(it.Schema, it.Name) : null;
}
