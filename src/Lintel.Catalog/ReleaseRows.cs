using System.Text;

namespace Lintel.Catalog;

/// <summary>The rows of release tracking: every rule that no release has shipped yet.</summary>
internal static class ReleaseRows
{
    public static string Of(Catalogue catalogue)
    {
        var unshipped = catalogue.Rules.Where(rule => !catalogue.ShippedRows.Contains(rule.Id, StringComparison.Ordinal)).ToList();
        if (unshipped.Count == 0)
            return "";

        var text = new StringBuilder("### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var rule in unshipped)
        {
            var severity = rule.Descriptor.IsEnabledByDefault ? rule.Descriptor.DefaultSeverity.ToString() : "Disabled";
            text.Append($"{rule.Id} | {rule.Category} | {severity} | [{rule.Title}](docs/rules/{rule.Id}.md)\n");
        }

        return text.ToString();
    }
}
