namespace Lintel.Data;

/// <summary>Cuts SQL into its pieces, in the dialects of PostgreSQL, SQL Server, MySQL and SQLite at once; comments and literals say nothing.</summary>
internal sealed class SqlTokens(string text)
{
    /// <summary>Stands in the text for what is made at run time.</summary>
    public const char Hole = '\uFFFC';

    private int at;

    public static List<SqlToken> In(string text)
    {
        var tokens = new List<SqlToken>();
        var reader = new SqlTokens(text);
        SqlToken token;
        do
            tokens.Add(token = reader.Next());
        while (token.Kind != SqlTokenKind.End);
        return tokens;
    }

    private char Here => at < text.Length ? text[at] : '\0';

    private SqlToken Next()
    {
        SkipBlanks();
        var start = at;
        if (at >= text.Length)
            return new(SqlTokenKind.End, "", start);

        switch (Here)
        {
            case '"' or '`':
                return new(SqlTokenKind.Quoted, Quoted(Here), start);
            case '[':
                return new(SqlTokenKind.Quoted, Quoted(']'), start);
            case '\'':
                Literal(escapes: start > 0 && text[start - 1] is 'e' or 'E' && (start < 2 || !IsOfName(text[start - 2])));
                return new(SqlTokenKind.Other, "", start);
            case '$' when DollarTag() is { } tag:
                var end = text.IndexOf(tag, at + tag.Length, StringComparison.Ordinal);
                at = end < 0 ? text.Length : end + tag.Length;
                return new(SqlTokenKind.Other, "", start);
            case '@' or ':' or '#' or '$':
                at++;
                while (IsOfName(Here))
                    at++;
                return new(SqlTokenKind.Other, "", start);
        }

        if (!IsOfName(Here))
            return new(KindOf(text[at++]), "", start);

        while (IsOfName(Here))
            at++;
        var word = text.Substring(start, at - start);
        return new(word.IndexOf(Hole) >= 0 ? SqlTokenKind.Hole : char.IsDigit(word[0]) ? SqlTokenKind.Other : SqlTokenKind.Word, word, start);
    }

    private static SqlTokenKind KindOf(char sign) => sign switch
    {
        '.' => SqlTokenKind.Dot,
        ',' => SqlTokenKind.Comma,
        '(' => SqlTokenKind.Open,
        ')' => SqlTokenKind.Close,
        ';' => SqlTokenKind.Semicolon,
        _ => SqlTokenKind.Other,
    };

    private void SkipBlanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (StartsWith("--"))
                at = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
            else if (StartsWith("/*"))
                SkipComment();
            else
                return;
        }
    }

    /// <summary>PostgreSQL nests comments; where others do not, nobody writes one in another.</summary>
    private void SkipComment()
    {
        var depth = 0;
        do
        {
            if (StartsWith("/*"))
                (depth, at) = (depth + 1, at + 2);
            else if (StartsWith("*/"))
                (depth, at) = (depth - 1, at + 2);
            else
                at++;
        }
        while (depth > 0 && at < text.Length);
    }

    /// <summary>What stands between quotes; a doubled quote is one of the text.</summary>
    private string Quoted(char end)
    {
        var name = new System.Text.StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != end)
                name.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == end)
                name.Append(text[at++]);
            else
                break;
        }

        at++;
        return name.ToString();
    }

    private void Literal(bool escapes)
    {
        for (at++; at < text.Length; at++)
        {
            if (escapes && text[at] == '\\')
                at++;
            else if (text[at] == '\'' && !(at + 1 < text.Length && text[at + 1] == '\''))
                break;
            else if (text[at] == '\'')
                at++;
        }

        at++;
    }

    /// <summary><c>$$</c> or <c>$body$</c>, which opens a text that ends with the same; null for a parameter such as <c>$1</c>.</summary>
    private string? DollarTag()
    {
        var end = at + 1;
        while (end < text.Length && IsOfName(text[end]) && text[end] != '$')
            end++;
        return end < text.Length && text[end] == '$' && !char.IsDigit(text[at + 1]) ? text.Substring(at, end - at + 1) : null;
    }

    private bool StartsWith(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private static bool IsOfName(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '$' or Hole;
}
