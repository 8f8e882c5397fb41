namespace Lintel.Sql;

/// <summary>Cuts SQL into tokens, in linear time, whatever its dialect; what is not closed ends with the text.</summary>
internal struct SqlLexer
{
    private readonly string text;
    private int at;

    private SqlLexer(string text)
    {
        this.text = text;
        at = 0;
    }

    public static List<SqlToken> Read(string text)
    {
        var lexer = new SqlLexer(text);
        var tokens = new List<SqlToken>();
        while (lexer.Next() is { } token)
            tokens.Add(token);
        return tokens;
    }

    private SqlToken? Next()
    {
        while (SkipBlank())
        {
        }

        if (at >= text.Length)
            return null;

        var start = at;
        var first = text[at];
        return first switch
        {
            '\'' => Delimited(SqlTokenKind.Text, start, '\'', escapes: false),
            '"' => Delimited(SqlTokenKind.Quoted, start, '"', escapes: false),
            '`' => Delimited(SqlTokenKind.Quoted, start, '`', escapes: false),
            '[' => Delimited(SqlTokenKind.Quoted, start, ']', escapes: false),
            '$' when Tag() is { } tag => Body(start, tag),
            'e' or 'E' or 'n' or 'N' when at + 1 < text.Length && text[at + 1] == '\'' => Prefixed(start, escapes: first is 'e' or 'E'),
            >= '0' and <= '9' => While(SqlTokenKind.Number, start, static c => char.IsLetterOrDigit(c) || c == '.'),
            _ when IsPartOfName(first) => While(SqlTokenKind.Word, start, IsPartOfName),
            _ => Symbol(start),
        };
    }

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '@' or '#' or '$';

    /// <summary>Skips blanks or one comment; comments nest, as PostgreSQL lets them.</summary>
    private bool SkipBlank()
    {
        if (at >= text.Length)
            return false;
        if (char.IsWhiteSpace(text[at]))
        {
            at++;
            return true;
        }

        if (IsAt("--"))
        {
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end;
            return true;
        }

        if (!IsAt("/*"))
            return false;

        for (var depth = 0; at < text.Length; at++)
        {
            if (IsAt("/*"))
            {
                depth++;
                at++;
            }
            else if (IsAt("*/"))
            {
                at++;
                if (--depth == 0)
                {
                    at++;
                    break;
                }
            }
        }

        return true;
    }

    private readonly bool IsAt(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private SqlToken Prefixed(int start, bool escapes)
    {
        at++;
        return Delimited(SqlTokenKind.Text, start, '\'', escapes);
    }

    /// <summary>Up to the closing sign; a doubled one stands for itself.</summary>
    private SqlToken Delimited(SqlTokenKind kind, int start, char close, bool escapes)
    {
        var content = new System.Text.StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (escapes && text[at] == '\\' && at + 1 < text.Length)
                at++;
            else if (text[at] == close && at + 1 < text.Length && text[at + 1] == close)
                at++;
            else if (text[at] == close)
                break;

            content.Append(text[at]);
        }

        at = Math.Min(at + 1, text.Length);
        return new SqlToken(kind, content.ToString(), start);
    }

    /// <summary><c>$$</c> or <c>$name$</c>; null where the sign begins something else, such as <c>$1</c>.</summary>
    private readonly string? Tag()
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return end < text.Length && text[end] == '$' && (end == at + 1 || !char.IsDigit(text[at + 1])) ? text.Substring(at, end - at + 1) : null;
    }

    private SqlToken Body(int start, string tag)
    {
        var from = at + tag.Length;
        var end = text.IndexOf(tag, from, StringComparison.Ordinal);
        at = end < 0 ? text.Length : end + tag.Length;
        return new SqlToken(SqlTokenKind.Body, text.Substring(from, (end < 0 ? text.Length : end) - from), start);
    }

    private SqlToken While(SqlTokenKind kind, int start, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
            at++;
        return new SqlToken(kind, text.Substring(start, at - start), start);
    }

    private SqlToken Symbol(int start)
    {
        at++;
        return new SqlToken(SqlTokenKind.Symbol, text.Substring(start, 1), start);
    }
}
