using System.Globalization;

namespace Lintel.Architecture;

/// <summary>What the settings of a file say of requests and their validators, typed.</summary>
internal sealed class RequestOptions(OptionValues values)
{
    /// <summary>What holds where nothing is set.</summary>
    public static readonly RequestOptions Default = new(OptionValues.Parse(Settings.None));

    /// <summary>LNT4xxx: further types that are requests.</summary>
    public ImmutableArray<TypePattern> RequestTypes { get; } = values.Types("lintel.requests.types");

    /// <summary>LNT1006: handlers that may send requests.</summary>
    public ImmutableArray<TypePattern> Dispatchers { get; } = values.Types("lintel.dispatch.exempt_types");

    /// <summary>LNT4001: whether queries need validators too.</summary>
    public bool JudgesQueries { get; } = Is(values, "lintel.validation.scope", "all");

    /// <summary>LNT4001: requests that need no validator.</summary>
    public ImmutableArray<TypePattern> UnvalidatedTypes { get; } = values.Types("lintel.validation.exempt_types");

    /// <summary>LNT4002: whether a type has one validator at most.</summary>
    public bool AsksForOneValidator { get; } = Is(values, "lintel.validation.multiplicity", "one");

    /// <summary>LNT4003: globs over the names of types and methods that run validators.</summary>
    public ImmutableArray<NamePattern> Filters { get; } = (values.Words("lintel.validation.filters") is { IsDefault: false } set ? set : ImmutableArray.Create("*Validat*"))
        .Select(static text => NamePattern.Parse(text, out _)).OfType<NamePattern>().ToImmutableArray();

    /// <summary>LNT4001, LNT4007: the length that a fix allows for a string.</summary>
    public int StringLength { get; } = int.TryParse(values.Word("lintel.validation.string_length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : 200;

    private static bool Is(OptionValues values, string key, string word) => string.Equals(values.Word(key), word, StringComparison.OrdinalIgnoreCase);
}
