namespace Lintel.Architecture;

/// <summary>What the value of an option may be.</summary>
internal enum OptionType
{
    /// <summary>One of the words that the key lists.</summary>
    Choice,

    /// <summary>One name, or <c>none</c>.</summary>
    Name,

    /// <summary>A list of names, or <c>none</c>.</summary>
    Names,

    /// <summary>A list of layers.</summary>
    Layers,

    /// <summary>A list of modules.</summary>
    Modules,

    /// <summary>A list of namespace patterns.</summary>
    Namespaces,

    /// <summary>A list of namespace patterns, each with one <c>{module}</c>.</summary>
    ModuleNamespaces,

    /// <summary>A list of patterns of assembly names.</summary>
    Assemblies,

    /// <summary>A list of type patterns.</summary>
    Types,

    /// <summary>The full name of one type.</summary>
    TypeName,

    /// <summary>A list of route patterns.</summary>
    Routes,

    /// <summary>A list out of the words that the key lists.</summary>
    Choices,

    /// <summary>A positive number.</summary>
    Number,

    /// <summary>A precision and a scale.</summary>
    Precision,

    /// <summary>A list of package ids with bounds.</summary>
    Packages,

    /// <summary><c>A -> B until date</c>.</summary>
    Transition,

    /// <summary>Free text.</summary>
    Text,
}

/// <summary>One key that users may set, as the documentation prints it and the parser checks it.</summary>
/// <param name="Name">The key; <c>&lt;…&gt;</c> stands for a name of the user's.</param>
/// <param name="Type">What its value may be.</param>
/// <param name="Default">What holds when it is not set; <c>–</c> for nothing.</param>
/// <param name="Rules">The rules that read it.</param>
/// <param name="Example">A value somebody could set.</param>
/// <param name="Summary">What it is, in a few words.</param>
internal sealed record OptionKey(string Name, OptionType Type, string Default, string Rules, string Example, string Summary)
{
    /// <summary>The words that a choice allows, in the order the documentation prints them.</summary>
    public ImmutableArray<string> Words { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether the key concerns the project rather than a file.</summary>
    public bool IsProjectWide { get; init; }

    /// <summary>What stands before and after the user's own name; the whole key if it has none.</summary>
    public (string Prefix, string? Suffix) Parts { get; } = Split(Name);

    /// <summary>Whether a key of the user's is this one, and the name it holds.</summary>
    public bool IsMatch(string key, out string? name)
    {
        name = null;
        var (prefix, suffix) = Parts;
        if (suffix is null)
            return string.Equals(key, prefix, StringComparison.OrdinalIgnoreCase);
        if (key.Length <= prefix.Length + suffix.Length
            || !key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            || !key.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            return false;

        name = key.Substring(prefix.Length, key.Length - prefix.Length - suffix.Length);
        return name.IndexOf('.') < 0;
    }

    /// <summary>The key with the user's name from a misspelt one, so that the two can be compared.</summary>
    public string WithNameOf(string key)
    {
        var (prefix, suffix) = Parts;
        var levels = key.Split('.');
        return suffix is not null && levels.Length > 2 ? prefix + levels[2] + suffix : Name;
    }

    private static (string Prefix, string? Suffix) Split(string name)
    {
        var open = name.IndexOf('<');
        return open < 0 ? (name, null) : (name.Substring(0, open), name.Substring(name.IndexOf('>') + 1));
    }
}
