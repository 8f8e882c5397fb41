namespace Lintel.Data;

/// <summary>A table that SQL names with its schema.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Table">The table, or what stands for one; null if it is made at run time.</param>
/// <param name="Position">Where the name begins in the text.</param>
internal readonly record struct SqlTable(string Schema, string? Table, int Position);

/// <summary>Finds the tables in SQL: what follows FROM, JOIN, INTO, UPDATE, MERGE and TRUNCATE, and commas between such.</summary>
internal sealed class SqlTables
{
    private static readonly ImmutableHashSet<string> Lists = Words("FROM", "UPDATE", "TRUNCATE");
    private static readonly ImmutableHashSet<string> Single = Words("JOIN", "STRAIGHT_JOIN", "APPLY", "INTO", "MERGE");

    /// <summary>They may stand between the keyword and the table.</summary>
    private static readonly ImmutableHashSet<string> Skipped = Words("TABLE", "ONLY", "LATERAL", "INTO", "IGNORE", "LOW_PRIORITY", "OVERWRITE", "PERCENT");

    /// <summary>They end a list of tables.</summary>
    private static readonly ImmutableHashSet<string> Ends = Words(
        "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "FETCH", "UNION", "INTERSECT", "EXCEPT", "SELECT", "SET", "VALUES", "RETURNING", "WINDOW", "FOR", "OPTION", "OUTPUT", "WHEN", "WITH", "DELETE", "INSERT");

    /// <summary>Functions with a FROM among their arguments.</summary>
    private static readonly ImmutableHashSet<string> FromFunctions = Words("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY", "POSITION");

    /// <summary>Before UPDATE they make a clause of it.</summary>
    private static readonly ImmutableHashSet<string> NotBeforeUpdate = Words("FOR", "ON", "KEY", "DO", "AFTER", "BEFORE", "OR", "OF", "INSTEAD");

    private readonly List<SqlToken> tokens;
    private readonly Stack<Level> outer = new();
    private Level level;
    private bool takesUsing;

    private SqlTables(List<SqlToken> tokens) => this.tokens = tokens;

    public static IEnumerable<SqlTable> In(string text) => new SqlTables(SqlTokens.In(text)).Read();

    private IEnumerable<SqlTable> Read()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (Enters(at))
                continue;
            if (!level.ExpectsTable || !token.IsName)
                Move(at);
            else if (token.Is("TOP"))
                at = AfterNumber(at);
            else if (token.IsOneOf(Ends))
                level = default(Level) with { IsInFunction = level.IsInFunction };
            else if (!token.IsOneOf(Skipped))
            {
                level.ExpectsTable = false;
                if (NameAt(ref at) is { } table)
                    yield return table;
            }
        }
    }

    /// <summary>Whether a keyword stands here that tables follow.</summary>
    private bool Enters(int at)
    {
        var token = tokens[at];
        var before = at > 0 ? tokens[at - 1] : default;
        if (token.Kind != SqlTokenKind.Word || before.Kind == SqlTokenKind.Dot || Follows(at, SqlTokenKind.Dot))
            return false;

        takesUsing |= token.Is("MERGE") || token.Is("DELETE");
        if (token.Is("FROM") && (level.IsInFunction || (before.Is("DISTINCT") && at > 1 && (tokens[at - 2].Is("IS") || tokens[at - 2].Is("NOT")))))
            return true;
        if (token.Is("UPDATE") && before.IsOneOf(NotBeforeUpdate))
            return true;

        var isList = token.IsOneOf(Lists) || (takesUsing && token.Is("USING"));
        if (!isList && !token.IsOneOf(Single))
            return false;

        level.ExpectsTable = true;
        level.IsList = isList || (level.IsList && !token.Is("INTO"));
        return true;
    }

    private void Move(int at)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case SqlTokenKind.Open:
                outer.Push(level);
                level = new Level { ExpectsTable = level.ExpectsTable, IsList = level.ExpectsTable, IsInFunction = at > 0 && tokens[at - 1].IsOneOf(FromFunctions) };
                break;
            case SqlTokenKind.Close:
                level = outer.Count > 0 ? outer.Pop() : default;
                level.ExpectsTable = false;
                break;
            case SqlTokenKind.Comma:
                level.ExpectsTable = level.IsList;
                break;
            case SqlTokenKind.Semicolon:
                (level, takesUsing) = (default, false);
                break;
            case SqlTokenKind.Word when token.IsOneOf(Ends):
                (level.ExpectsTable, level.IsList) = (false, false);
                break;
            case SqlTokenKind.Other:
                level.ExpectsTable = false;
                break;
        }
    }

    /// <summary>Reads a dotted name and stays on its last piece; null if it has no schema, or one that is made at run time.</summary>
    private SqlTable? NameAt(ref int at)
    {
        var start = at;
        SqlToken? schema = null;
        var last = tokens[at];
        while (Follows(at, SqlTokenKind.Dot))
        {
            schema = last;
            last = at + 2 < tokens.Count && tokens[at + 2].IsName ? tokens[at + 2] : default;
            at += last.IsName && last.Text is not null ? 2 : 1;
        }

        return schema is { Kind: SqlTokenKind.Word or SqlTokenKind.Quoted, Text: { } text } && last.Text is not null
            ? new SqlTable(text, last.Kind == SqlTokenKind.Hole ? null : last.Text, tokens[start].Position)
            : null;
    }

    private int AfterNumber(int at)
    {
        if (!Follows(at, SqlTokenKind.Open))
            return at + 1;

        while (at < tokens.Count - 1 && tokens[at].Kind != SqlTokenKind.Close)
            at++;
        return at;
    }

    private bool Follows(int at, SqlTokenKind kind) => at + 1 < tokens.Count && tokens[at + 1].Kind == kind;

    private static ImmutableHashSet<string> Words(params string[] words) => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, words);

    /// <summary>Where the reading stands within one pair of brackets.</summary>
    private struct Level
    {
        public bool ExpectsTable;
        public bool IsList;
        public bool IsInFunction;
    }
}
