namespace Lintel.Sql;

/// <summary>Cuts SQL into statements, at semicolons and at <c>GO</c>. The code inside of a function, procedure or trigger stays with the statement that defines it.</summary>
internal static class SqlScript
{
    private static readonly string[] Definers = ["FUNCTION", "PROCEDURE", "PROC", "TRIGGER"];

    public static List<SqlStatement> Read(string text)
    {
        var tokens = SqlLexer.Read(text);
        var statements = new List<SqlStatement>();
        for (var at = 0; at < tokens.Count;)
        {
            var end = EndOf(tokens, at);
            if (end > at)
                statements.Add(new SqlStatement(tokens.GetRange(at, end - at)));
            at = end + 1;
        }

        return statements;
    }

    /// <summary>Whether the statement begins with <c>CREATE … FUNCTION</c> or its like.</summary>
    public static bool DefinesCode(IReadOnlyList<SqlToken> statement) => DefinesCode(statement, 0);

    private static bool DefinesCode(IReadOnlyList<SqlToken> tokens, int start)
    {
        if (!tokens[start].Is("CREATE") && !tokens[start].Is("ALTER"))
            return false;

        // Before the kind of what is made stand only words such as OR REPLACE, TEMP or DEFINER = x.
        for (var at = start + 1; at < tokens.Count && at < start + 10 && !tokens[at].Is(';'); at++)
        {
            if (tokens[at].Is("TABLE") || tokens[at].Is("INDEX") || tokens[at].Is("VIEW") || tokens[at].Is("TYPE"))
                return false;
            if (Array.Exists(Definers, tokens[at].Is))
                return true;
        }

        return false;
    }

    private static int EndOf(List<SqlToken> tokens, int start)
    {
        var keepsBody = DefinesCode(tokens, start);
        var isTrigger = keepsBody && tokens.FindIndex(start, static token => Array.Exists(Definers, token.Is)) is var kind && tokens[kind].Is("TRIGGER");
        var (depth, sawBody) = (0, false);
        for (var at = start; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Is("GO") && IsBatchEnd(tokens, at))
                return at;
            if (keepsBody && (token.Is("BEGIN") || token.Is("CASE")))
                (depth, sawBody) = (depth + 1, true);
            else if (keepsBody && token.Is("END") && depth > 0 && !ClosesOther(tokens, at))
                depth--;

            sawBody |= token.Kind == SqlTokenKind.Body;
            if (token.Is(';') && depth == 0 && (!keepsBody || isTrigger || sawBody))
                return at;
        }

        return tokens.Count;
    }

    /// <summary><c>END IF</c> and <c>END LOOP</c> close what this does not count.</summary>
    private static bool ClosesOther(List<SqlToken> tokens, int at) =>
        at + 1 < tokens.Count && (tokens[at + 1].Is("IF") || tokens[at + 1].Is("LOOP") || tokens[at + 1].Is("WHILE") || tokens[at + 1].Is("REPEAT"));

    /// <summary>A column may be called GO; the end of a batch is nobody's operand.</summary>
    private static bool IsBatchEnd(List<SqlToken> tokens, int at) =>
        (at == 0 || !(tokens[at - 1].Is(',') || tokens[at - 1].Is('.') || tokens[at - 1].Is('(')))
        && (at + 1 == tokens.Count || tokens[at + 1].Kind == SqlTokenKind.Word);
}
