namespace Lintel.Reporting;

/// <summary>What a check found. It holds symbols, not text: text is made at the gate.</summary>
internal sealed class Violation(DiagnosticDescriptor rule, ISymbol source, ISymbol? target, params object[] arguments)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    /// <summary>Whose code breaks the rule.</summary>
    public ISymbol Source { get; } = source;

    /// <summary>What it should not have touched, where the rule is about two.</summary>
    public ISymbol? Target { get; } = target;

    /// <summary>The target where no symbol stands for it, as a documentation id would name it.</summary>
    public string? TargetName { get; init; }

    /// <summary>Message arguments: symbols, strings and numbers.</summary>
    public object[] Arguments { get; } = arguments;

    /// <summary>What the rule says once, where that is more than one target; null for each target by itself.</summary>
    public object? Scope { get; init; }

    /// <summary>How often the pair of source and target breaks the rule, where each time is a report of its own.</summary>
    public int Uses { get; private set; } = 1;

    /// <summary>What the fix needs, under keys declared beside the descriptor.</summary>
    public ImmutableDictionary<string, string?> Properties { get; private set; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>The same violation, with one more thing that its fix needs.</summary>
    public Violation With(string key, string value)
    {
        Properties = Properties.SetItem(key, value);
        return this;
    }

    /// <summary>The same violation, one of so many.</summary>
    public Violation Counted(int uses)
    {
        Uses = uses;
        return this;
    }

    /// <summary>The same violation, whose message names the nested type that it stands in.</summary>
    public Violation NamedBy(ISymbol part) => ReferenceEquals(part, Source)
        ? this
        : new Violation(Rule, Source, Target, Array.ConvertAll(Arguments, argument => ReferenceEquals(argument, Source) ? part : argument))
        {
            TargetName = TargetName,
            Scope = Scope,
            Properties = Properties,
        };
}
