using Lintel.Sql;

namespace Lintel.Migrations;

/// <summary>Tells whether SQL of a migration gives the rows that are there a value for a column, so that none keeps a null or an invented one.</summary>
internal static class FilledColumns
{
    /// <summary>Whether rows get a value behind the call that adds the column. What cannot be read may well do it.</summary>
    public static bool IsFilledBehind(Migration migration, MigrationOperation add, TableName table, string column)
    {
        for (var at = migration.Up.IndexOf(add) + 1; at < migration.Up.Length; at++)
        {
            if (migration.Up[at] is { Name: "Sql", IsForeign: false } sql
                && (sql.Statements is not { } statements || statements.Any(statement => MayRun(statement, column) || Fills(statement, table, column))))
                return true;
        }

        return false;
    }

    /// <summary>Whether rows without a value get one, or go, before the call that requires it: EF writes a default into every null first.</summary>
    public static bool IsFilledBefore(Migration migration, MigrationOperation alter, TableName table, string column)
    {
        if (!alter.IsNull("defaultValue") || !alter.IsNull("defaultValueSql"))
            return true;

        foreach (var operation in migration.Up)
        {
            if (ReferenceEquals(operation, alter))
                return false;
            if (ReplacesNull(operation, table, column) || (operation.Statements is { } statements && statements.Any(statement => Fills(statement, table, column) || DeletesNulls(statement, table, column))))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is the <c>UpdateData</c> that Pomelo scaffolds: every row where the column is null gets a value.</summary>
    private static bool ReplacesNull(MigrationOperation operation, TableName table, string column) =>
        operation is { Name: "UpdateData", IsForeign: false } && operation.Table is { } changed && changed.Equals(table)
        && operation.Text("keyColumn") == column && operation.IsNull("keyValue")
        && operation.Text("column") == column && operation["value"] is not { IsKnown: true, Value: null };

    /// <summary>Whether the statement is code that names the column.</summary>
    private static bool MayRun(SqlStatement statement, string column) =>
        statement.IsOpaque && statement.Tokens.Any(token => token.Text.IndexOf(column, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether it is <c>UPDATE table SET column = something</c>.</summary>
    private static bool Fills(SqlStatement statement, TableName table, string column)
    {
        if (!IsAbout(statement, table) || statement.Find("SET") is not (> 0 and var at))
            return false;

        var where = statement.Find("WHERE", at);
        for (var end = where < 0 ? statement.Tokens.Count : where; at + 2 < end; at++)
        {
            if (IsColumn(statement, at, column) && statement.Tokens[at + 1].Is('=') && !statement.Tokens[at + 2].Is("NULL"))
                return true;
        }

        return false;
    }

    private static bool DeletesNulls(SqlStatement statement, TableName table, string column)
    {
        if (!statement.Begins("DELETE") || !IsAbout(statement, table))
            return false;

        for (var at = 0; at + 2 < statement.Tokens.Count; at++)
        {
            if (IsColumn(statement, at, column) && statement.Has(at + 1, "IS", "NULL"))
                return true;
        }

        return false;
    }

    private static bool IsColumn(SqlStatement statement, int at, string column) =>
        statement.Tokens[at].IsName && string.Equals(statement.Tokens[at].Text, column, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the statement changes rows of the table. One that names no schema may mean any.</summary>
    private static bool IsAbout(SqlStatement statement, TableName table) => SqlChanges.RowsOf(statement) is { } changed
        && (changed.Schema is null ? string.Equals(changed.Name, table.Name, StringComparison.OrdinalIgnoreCase) : changed.Equals(table));
}
