using System.Globalization;

namespace Lintel.Architecture;

/// <summary>What the settings of a file say of stored data, typed.</summary>
internal sealed class DataOptions
{
    public DataOptions(OptionValues values)
    {
        EntityTypes = values.Types("lintel.entities.types");
        ReadModels = values.Types("lintel.modules.read_models");
        StringLength = NumberIn(values.Word("lintel.data.string_length")) ?? 256;
        var precision = values.Word("lintel.data.precision")?.Split(',');
        Precision = precision is [var digits, _] ? NumberIn(digits) ?? 18 : 18;
        Scale = precision is [_, var decimals] ? NumberIn(decimals) ?? 2 : 2;
        FilterNamespaces = values.Patterns("lintel.query_filters.exempt_namespaces") is { IsDefault: false } set ? set : ImmutableArray<NamePattern>.Empty;
        FilterNames = values.Words("lintel.query_filters.exempt_names") is { IsDefault: false } names ? names : ImmutableArray<string>.Empty;
    }

    /// <summary>LNT5001, LNT5002: further types that are entities.</summary>
    public ImmutableArray<TypePattern> EntityTypes { get; }

    /// <summary>LNT2005: entities that the contexts of other modules may map.</summary>
    public ImmutableArray<TypePattern> ReadModels { get; }

    /// <summary>LNT5002: the length that the fix gives a column.</summary>
    public int StringLength { get; }

    /// <summary>LNT5002: the precision that the fix gives a column.</summary>
    public int Precision { get; }

    /// <summary>LNT5002: the scale that the fix gives a column.</summary>
    public int Scale { get; }

    /// <summary>LNT5003: namespaces that may read past query filters.</summary>
    public ImmutableArray<NamePattern> FilterNamespaces { get; }

    /// <summary>LNT5003: query filters that anybody may read past.</summary>
    public ImmutableArray<string> FilterNames { get; }
    private static int? NumberIn(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
