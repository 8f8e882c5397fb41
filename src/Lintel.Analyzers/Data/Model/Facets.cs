namespace Lintel.Data;

/// <summary>What is said of how a member is stored, by whoever says it.</summary>
[Flags]
internal enum Facets
{
    None = 0,

    /// <summary>It is stored as text.</summary>
    Text = 1,

    /// <summary>It is stored as another type than its own.</summary>
    Converted = 2,

    /// <summary>Its text has a length, or is meant to have none.</summary>
    Length = 4,

    /// <summary>Its number has a precision.</summary>
    Precision = 8,

    /// <summary>Something may be said that cannot be read.</summary>
    Unknown = 16,

    /// <summary>It is stored because somebody says so, whatever the conventions would make of it.</summary>
    Mapped = 32,

    /// <summary>It is not stored.</summary>
    Ignored = 64,
}
