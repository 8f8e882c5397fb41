namespace Lintel.Sql;

/// <summary>What a token of SQL is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword or a name without quotes.</summary>
    Word,

    /// <summary>A name in quotes, backticks or brackets, without them.</summary>
    Quoted,

    /// <summary>A string, without its quotes.</summary>
    Text,

    /// <summary>What stands between <c>$$</c> and <c>$$</c>; mostly the code of a function.</summary>
    Body,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Any other character.</summary>
    Symbol,
}

/// <summary>One token of SQL, and where it begins in the text. Comments are none.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start)
{
    /// <summary>Whether it is this keyword; a name in quotes never is one.</summary>
    public bool Is(string keyword) => Kind == SqlTokenKind.Word && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    public bool Is(char symbol) => Kind == SqlTokenKind.Symbol && Text[0] == symbol;

    /// <summary>Whether it can name something.</summary>
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.Quoted;
}
