namespace Lintel.Sql;

/// <summary>One statement of SQL: its tokens, without the semicolon.</summary>
internal sealed class SqlStatement(List<SqlToken> tokens)
{
    public IReadOnlyList<SqlToken> Tokens { get; } = tokens;

    /// <summary>Whether it runs code that nobody has read: <c>DO $$ … $$</c>, or a string that is executed.</summary>
    public bool IsOpaque => Begins("DO") || Begins("EXEC") || Begins("EXECUTE") || Begins("CALL") || Begins("PREPARE");

    /// <summary>Whether it defines a function, a procedure or a trigger, whose own statements are not run now.</summary>
    public bool DefinesCode => SqlScript.DefinesCode(Tokens);

    public bool Begins(string keyword) => Tokens.Count > 0 && Tokens[0].Is(keyword);

    /// <summary>Whether these keywords stand here, one after the other.</summary>
    public bool Has(int at, params string[] keywords)
    {
        for (var next = 0; next < keywords.Length; next++)
        {
            if (at + next >= Tokens.Count || !Tokens[at + next].Is(keywords[next]))
                return false;
        }

        return true;
    }

    /// <summary>The first place of a keyword from here on that no parenthesis holds; -1 without one.</summary>
    public int Find(string keyword, int from = 0)
    {
        var depth = 0;
        for (var at = from; at < Tokens.Count; at++)
        {
            if (Tokens[at].Is('('))
                depth++;
            else if (Tokens[at].Is(')'))
                depth--;
            else if (depth <= 0 && Tokens[at].Is(keyword))
                return at;
        }

        return -1;
    }

    /// <summary>The name that stands here, with its schema where it says one; of a name in three parts the last two.</summary>
    public SqlName? NameAt(int at)
    {
        string? schema = null;
        if (at < 0 || at >= Tokens.Count || !Tokens[at].IsName)
            return null;
        while (at + 2 < Tokens.Count && Tokens[at + 1].Is('.') && Tokens[at + 2].IsName)
        {
            schema = Tokens[at].Text;
            at += 2;
        }

        return new SqlName(schema, Tokens[at].Text, at + 1);
    }

    /// <summary>The name that stands here behind words that may stand before it, such as <c>IF EXISTS</c>.</summary>
    public SqlName? NameAfter(int at, params string[] words)
    {
        while (at < Tokens.Count && Array.Exists(words, Tokens[at].Is))
            at++;
        return NameAt(at);
    }
}

/// <summary>A name in SQL, as it is written, and the token after it.</summary>
internal readonly record struct SqlName(string? Schema, string Name, int Next);
