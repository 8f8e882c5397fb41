namespace Lintel.Architecture;

/// <summary>The <c>lintel.*</c> keys of one file and what the build says of Lintel, compared by content.</summary>
internal sealed class Settings
{
    private const string KeyPrefix = "lintel.";
    private const string BuildPrefix = "build_property.Lintel";

    private readonly ImmutableSortedDictionary<string, string> values;

    private Settings(ImmutableSortedDictionary<string, string> values) => this.values = values;

    public static Settings None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The <c>lintel.*</c> keys in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Keys => values.Where(static pair => pair.Key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase));

    public static Settings Read(AnalyzerConfigOptions options)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in KeysOf(options))
        {
            if (IsOurs(key) && options.TryGetValue(key, out var value))
                values[key] = value.Trim();
        }

        return new Settings(values.ToImmutable());
    }

    /// <summary>A number that equal settings share, made without reading them into memory.</summary>
    public static int FingerprintOf(AnalyzerConfigOptions options)
    {
        var sum = 0;
        foreach (var key in KeysOf(options))
        {
            if (IsOurs(key) && options.TryGetValue(key, out var value))
                sum += unchecked((StringComparer.OrdinalIgnoreCase.GetHashCode(key) * 397) ^ StringComparer.Ordinal.GetHashCode(value.Trim()));
        }

        return sum;
    }

    /// <summary>Whether the file says exactly this.</summary>
    public bool AreThoseOf(AnalyzerConfigOptions options)
    {
        var count = 0;
        foreach (var key in KeysOf(options))
        {
            if (!IsOurs(key) || !options.TryGetValue(key, out var value))
                continue;
            if (!values.TryGetValue(key, out var mine) || !string.Equals(mine, value.Trim(), StringComparison.Ordinal))
                return false;

            count++;
        }

        return count == values.Count;
    }

    /// <summary>The value of a key, or null if it is not set.</summary>
    public string? Find(string key) => values.TryGetValue(key, out var value) ? value : null;

    /// <summary>The value of an MSBuild property of ours, or null if it is empty.</summary>
    public string? FindProperty(string name) => Find("build_property." + name) is { Length: > 0 } value ? value : null;

    private static bool IsOurs(string key) =>
        key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase) || key.StartsWith(BuildPrefix, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return []; // the base class of a host's options lists nothing
        }
    }
}
