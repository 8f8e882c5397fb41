namespace Lintel.Architecture;

/// <summary>The settings of a file, each value parsed by the type of its key; what cannot be parsed is left out and remembered as a mistake.</summary>
internal sealed class OptionValues
{
    private readonly Dictionary<string, OptionValue> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<OptionMistake> mistakes = new();

    private OptionValues()
    {
    }

    public IReadOnlyList<OptionMistake> Mistakes => mistakes;

    public static OptionValues Parse(Settings settings)
    {
        var parsed = new OptionValues();
        foreach (var pair in settings.Keys)
            parsed.Add(pair.Key, pair.Value);
        return parsed;
    }

    /// <summary>The keys that are set to something, in ordinal order.</summary>
    public IEnumerable<string> SetKeys => values.Keys.OrderBy(static key => key, StringComparer.Ordinal);

    public bool IsSet(string key) => values.ContainsKey(key);

    /// <summary>The one value of a key, or null if it is not set.</summary>
    public string? Word(string key) => values.TryGetValue(key, out var value) ? value.Items.FirstOrDefault() : null;

    /// <summary>The items of a list, empty for <c>none</c>; default if the key is not set.</summary>
    public ImmutableArray<string> Words(string key) => values.TryGetValue(key, out var value) ? value.Items : default;

    /// <summary>The patterns of a list, empty for <c>none</c>; default if the key is not set.</summary>
    public ImmutableArray<NamePattern> Patterns(string key) => values.TryGetValue(key, out var value) ? value.Patterns : default;

    /// <summary>The type patterns of a list; the given ones if the key is not set.</summary>
    public ImmutableArray<TypePattern> Types(string key, params string[] otherwise)
    {
        var patterns = Patterns(key);
        if (patterns.IsDefault)
            patterns = otherwise.Select(static text => NamePattern.Parse(text, out _)!).ToImmutableArray();
        return patterns.Select(static pattern => new TypePattern(pattern)).ToImmutableArray();
    }

    /// <summary>The names of the user's in keys of this form, such as the modules in <c>lintel.module.&lt;name&gt;.may_use</c>.</summary>
    public IEnumerable<string> NamesIn(OptionKey key) => values.Values
        .Where(value => ReferenceEquals(value.Key, key) && value.Name is not null).Select(static value => value.Name!);

    /// <summary>Drops a value that only others show to be wrong.</summary>
    public void Reject(string key, string item, string message)
    {
        mistakes.Add(new OptionMistake(key, item, message));
        if (values.TryGetValue(key, out var value))
            values[key] = value with { Items = value.Items.RemoveAll(it => string.Equals(it, item, StringComparison.OrdinalIgnoreCase)) };
    }

    private void Add(string key, string text)
    {
        if (OptionKeys.Find(key, out var name) is not { } option)
        {
            var near = Nearest.Of(key, OptionKeys.All.Select(option => option.WithNameOf(key)));
            mistakes.Add(new OptionMistake(key, text, $"'{key}' is not a Lintel key and has no effect{(near is null ? "" : $"; did you mean '{near}'?")}"));
            return;
        }

        var value = new OptionValue(option, name);
        if (OptionParser.Parse(key, option, text, mistakes, ref value))
            values[key] = value;
    }
}

/// <summary>One value, parsed.</summary>
internal readonly record struct OptionValue(OptionKey Key, string? Name)
{
    public ImmutableArray<string> Items { get; init; } = ImmutableArray<string>.Empty;

    public ImmutableArray<NamePattern> Patterns { get; init; } = ImmutableArray<NamePattern>.Empty;
}
