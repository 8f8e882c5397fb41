using Lintel.Sql;

namespace Lintel.Migrations;

/// <summary>Finds what a statement of SQL drops with its data: tables, columns, schemas, and the rows of a truncated table.</summary>
internal static class SqlDrops
{
    /// <summary>What <c>DROP</c> may take from a table or a column without taking data.</summary>
    private static readonly string[] Harmless = ["CONSTRAINT", "DEFAULT", "NOT", "EXPRESSION", "IDENTITY", "PRIMARY", "FOREIGN", "INDEX", "KEY", "CHECK", "PARTITION", "PERIOD", "SYSTEM"];

    public static IEnumerable<SqlDrop> In(SqlStatement statement)
    {
        if (statement.DefinesCode)
            return [];
        if (statement.Begins("TRUNCATE"))
            return Listed(statement, statement.NameAfter(1, "TABLE", "ONLY"));

        return statement.Begins("ALTER") ? Columns(statement) : Dropped(statement);
    }

    /// <summary>Wherever it stands: T-SQL needs no semicolons, and may ask first whether the table is there.</summary>
    private static IEnumerable<SqlDrop> Dropped(SqlStatement statement)
    {
        for (var at = 0; at < statement.Tokens.Count; at++)
        {
            if (statement.Has(at, "DROP", "TABLE") || statement.Has(at, "TRUNCATE", "TABLE"))
            {
                foreach (var drop in Listed(statement, statement.NameAfter(at + 2, "IF", "EXISTS", "ONLY")))
                    yield return drop;
            }
            else if (statement.Has(at, "DROP", "FOREIGN", "TABLE"))
            {
                at += 2; // the data is elsewhere
            }
            else if (statement.Has(at, "DROP", "SCHEMA") && statement.NameAfter(at + 2, "IF", "EXISTS") is { } schema)
            {
                yield return new SqlDrop(null, schema.Name);
            }
        }
    }

    private static IEnumerable<SqlDrop> Listed(SqlStatement statement, SqlName? first)
    {
        for (var name = first; name is { } table; name = table.Next < statement.Tokens.Count && statement.Tokens[table.Next].Is(',') ? statement.NameAfter(table.Next + 1, "ONLY") : null)
        {
            var dropped = new TableName(table.Schema, table.Name);
            yield return new SqlDrop(dropped, dropped.ToString());
        }
    }

    private static IEnumerable<SqlDrop> Columns(SqlStatement statement)
    {
        if (!statement.Has(0, "ALTER", "TABLE") || statement.NameAfter(2, "IF", "EXISTS", "ONLY") is not { } name)
            yield break;

        var table = new TableName(name.Schema, name.Name);
        for (var at = statement.Find("DROP", name.Next); at >= 0; at = statement.Find("DROP", at + 1))
        {
            if (at + 1 < statement.Tokens.Count && Array.Exists(Harmless, statement.Tokens[at + 1].Is))
                continue;
            if (statement.NameAfter(at + 1, "COLUMN", "IF", "EXISTS") is { } column)
                yield return new SqlDrop(table, $"{table}.{column.Name}");
        }
    }
}

/// <summary>What a statement drops; the table is null where a whole schema goes.</summary>
internal readonly record struct SqlDrop(TableName? Table, string Object);
