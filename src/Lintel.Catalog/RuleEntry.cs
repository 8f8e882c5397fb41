using Lintel.Architecture;

namespace Lintel.Catalog;

/// <summary>One rule with everything that is told of it.</summary>
internal sealed record RuleEntry(DiagnosticDescriptor Descriptor, string Note, ImmutableArray<CodeFixProvider> Fixes)
{
    public string Id => Descriptor.Id;

    public string Title => Descriptor.Title.ToString();

    public string Category => Descriptor.Category;

    public bool HasFixAll => Fixes.Any(static fix => fix.GetFixAllProvider() is not null);

    /// <summary>The word by which a config file says the severity of the rule in a preset.</summary>
    public string SeverityIn(string preset) => Rule.LevelIn(Descriptor, preset) switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        _ => "none",
    };

    /// <summary>Whether the list of rules of an option names this one: ids, ranges and bands as in "1002 to 1005, 51xx".</summary>
    public bool Reads(OptionKey option) => option.Rules.Split(", ").Any(IsIn);

    private bool IsIn(string part)
    {
        var words = part.Split(" (")[0].Replace(" to ", "–", StringComparison.Ordinal).Split('–');
        var number = Id["LNT".Length..];
        return string.CompareOrdinal(number, words[0].Replace('x', '0')) >= 0 && string.CompareOrdinal(number, words[^1].Replace('x', '9')) <= 0;
    }
}
