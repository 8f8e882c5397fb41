namespace Lintel.Migrations;

/// <summary>The value of an expression, if it can be known: a constant, or a list of them.</summary>
internal readonly record struct Constant(bool IsKnown, object? Value)
{
    public static Constant Unknown => default;

    public string? Text => Value as string;

    /// <summary>The elements of a list; default if it is none.</summary>
    public ImmutableArray<Constant> Items => Value is ImmutableArray<Constant> items ? items : default;

    public static Constant Of(object? value) => new(true, value);
}
