namespace Lintel.Benchmarks.Compiling;

/// <summary>The part of the compiler's output that says which analyzer took how long.</summary>
internal static class AnalyzerReport
{
    private const int Longest = 40;

    public static string From(string output)
    {
        var lines = output.Split('\n');
        var start = Array.FindIndex(lines, static line => line.Contains("Total analyzer execution time", StringComparison.Ordinal));
        if (start < 0)
            throw new BenchmarkException("The compiler printed no analyzer times");

        var assembliesAndLintel = lines.Skip(start).Where(static line =>
            line.Contains("Total", StringComparison.Ordinal) || line.Contains("Version=", StringComparison.Ordinal) || line.Contains("Lintel", StringComparison.Ordinal));
        return string.Join('\n', assembliesAndLintel.Take(Longest));
    }
}
