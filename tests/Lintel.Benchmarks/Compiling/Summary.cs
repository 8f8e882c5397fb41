using System.Text;

namespace Lintel.Benchmarks.Compiling;

/// <summary>The figures of a comparison as a table for a note.</summary>
internal static class Summary
{
    public static string Of(Comparison comparison)
    {
        var baseline = comparison.Variants[0];
        var text = new StringBuilder();
        text.AppendLine("| Compilation | Processor, s | Wall, s | Processor ratio | of the fastest | Wall ratio |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var variant in comparison.Variants)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {variant.Name} | {Seconds(comparison[variant], Processor)} | {Seconds(comparison[variant], Wall)} |");
            text.AppendLine(variant == baseline ? " 1 | 1 | 1 |" : Ratios(comparison, variant, baseline));
        }

        if (comparison.Variants is [_, var floor, var last])
            text.Append(CultureInfo.InvariantCulture, $"| {last.Name} / {floor.Name} | | |").AppendLine(Ratios(comparison, last, floor));
        return text.ToString();
    }

    private static double Processor(ChildProcess run) => run.Processor.TotalSeconds;

    private static double Wall(ChildProcess run) => run.Wall.TotalSeconds;

    private static string Seconds(IEnumerable<ChildProcess> runs, Func<ChildProcess, double> measure) => Spread([.. runs.Select(measure)], "0.00");

    /// <summary>Each round gives one ratio; their median is not disturbed by a slow minute of the machine.</summary>
    private static string Ratios(Comparison comparison, Variant variant, Variant baseline) =>
        $" {Ratio(comparison, variant, baseline, Processor)} | {RatioOfFastest(comparison, variant, baseline)} | {Ratio(comparison, variant, baseline, Wall)} |";

    /// <summary>What else runs only ever adds time, so the least of each side is the least disturbed.</summary>
    private static string RatioOfFastest(Comparison comparison, Variant variant, Variant baseline) =>
        (comparison[variant].Min(Processor) / comparison[baseline].Min(Processor)).ToString("0.000", CultureInfo.InvariantCulture);

    private static string Ratio(Comparison comparison, Variant variant, Variant baseline, Func<ChildProcess, double> measure) =>
        Spread([.. comparison[variant].Zip(comparison[baseline], (run, other) => measure(run) / measure(other))], "0.000");

    private static string Spread(double[] values, string format)
    {
        Array.Sort(values);
        var culture = CultureInfo.InvariantCulture;
        return $"**{Quantile(values, 0.5).ToString(format, culture)}** ({Quantile(values, 0.25).ToString(format, culture)} to {Quantile(values, 0.75).ToString(format, culture)})";
    }

    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
    }
}
