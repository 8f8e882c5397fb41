using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Reporting;

/// <summary>What a team lives with for now: <c>rule | source | target | count</c>, by documentation ids, because lines move and names stay.</summary>
internal sealed class Baseline
{
    private const string FileName = "lintel.baseline";

    private static readonly ConditionalWeakTable<SourceText, ImmutableDictionary<string, int>> Parsed = new(); // once for all engines

    private readonly ImmutableDictionary<string, int> counts;

    private Baseline(ImmutableDictionary<string, int> counts) => this.counts = counts;

    public static Baseline Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var counts = ImmutableDictionary<string, int>.Empty;
        foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            if (string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase)
                && file.GetText(cancellationToken) is { } text)
                counts = counts.SetItems(Parsed.GetValue(text, Parse));
        }

        return new Baseline(counts);
    }

    /// <summary>All uses or none: a counter would let the order of threads choose which use is reported.</summary>
    public bool Holds(Violation violation, int uses) =>
        !counts.IsEmpty && counts.TryGetValue(KeyOf(violation), out var count) && Math.Max(uses, violation.Uses) <= count;

    private static string KeyOf(Violation violation) =>
        $"{violation.Rule.Id} | {IdOf(violation.Source)} | {(violation.Target is { } target ? IdOf(target) : violation.TargetName)}";

    private static string? IdOf(ISymbol symbol) => symbol is IAssemblySymbol ? "A:" + symbol.Name : symbol.GetDocumentationCommentId();

    private static ImmutableDictionary<string, int> Parse(SourceText text)
    {
        var counts = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            var parts = line.ToString().Split('|');
            if (parts.Length == 4 && int.TryParse(parts[3], NumberStyles.Integer, CultureInfo.InvariantCulture, out var count))
                counts[$"{parts[0].Trim()} | {parts[1].Trim()} | {parts[2].Trim()}"] = count;
        }

        return counts.ToImmutable();
    }
}
