namespace Lintel.Data;

/// <summary>What a piece of SQL is, as far as names of tables are concerned.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword, or a name without quotes.</summary>
    Word,

    /// <summary>A name in quotes, brackets or backticks.</summary>
    Quoted,

    /// <summary>A name, or a part of one, that is made at run time.</summary>
    Hole,

    Dot,
    Comma,
    Open,
    Close,
    Semicolon,

    /// <summary>Literals, parameters, operators.</summary>
    Other,

    End,
}

/// <summary>One piece of SQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text without quotes.</param>
/// <param name="Position">Where it begins.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Position)
{
    public bool Is(string keyword) => Kind == SqlTokenKind.Word && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsOneOf(ImmutableHashSet<string> keywords) => Kind == SqlTokenKind.Word && keywords.Contains(Text);

    /// <summary>Whether it may be a name, or a part of one.</summary>
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.Quoted or SqlTokenKind.Hole;
}
