namespace Lintel.Configuration;

/// <summary>LNT9004</summary>
internal sealed class UnjustifiedSuppressionCheck() : Check<Suppression>(ConfigurationRules.UnjustifiedSuppression)
{
    /// <summary>What tools and people write where a reason should stand.</summary>
    private static readonly string[] Placeholders = ["TODO", "<Pending>"];

    private static readonly char[] Punctuation = [' ', '\t', ',', ';', '.', ':', '-', '/', '(', ')'];

    public override Violation? Examine(Suppression suppression)
    {
        var end = SuppressionEnd.In(suppression.Reason ?? "");
        if (Fault(suppression, end) is not { } fault)
            return null;

        var violation = new Violation(Rule, suppression.Owner, null, suppression.Ids, fault);
        return suppression.IsPragma && string.IsNullOrWhiteSpace(suppression.Reason)
            ? violation.With(ConfigurationRules.Frame, Frame(suppression.Today))
            : violation;
    }

    private static string? Fault(Suppression suppression, SuppressionEnd? end)
    {
        if (!IsReason(end?.Rest ?? suppression.Reason))
            return "has no justification";
        if (end is not { } named)
            return null;
        if (named.LastDay is not { } lastDay)
            return $"ends on '{named.Text}', which is no date such as 2027-01-01";

        return suppression.Today is { } today && today > lastDay ? $"expired on {IsoDate.Say(lastDay)}" : null;
    }

    private static bool IsReason(string? text)
    {
        var words = text?.Trim(Punctuation) ?? "";
        return words.Length > 0 && !Array.Exists(Placeholders, it => words.StartsWith(it, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A year is long enough to plan in and short enough to be remembered.</summary>
    private static string Frame(DateTime? today) => today is { } date
        ? $"// TODO reason, until:{IsoDate.Say(date.AddYears(1))}"
        : "// TODO reason";
}
