namespace Lintel.Benchmarks.Compiling;

/// <summary>The presets of the package, as they were when the benchmarks were built.</summary>
internal static class Presets
{
    private const string Prefix = "Presets/lintel.";

    private const string Suffix = ".globalconfig";

    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(Presets).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    public static void Write(string name, string path)
    {
        using var preset = typeof(Presets).Assembly.GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new BenchmarkException($"There is no preset '{name}'; there are: {string.Join(", ", Names)}");
        using var file = File.Create(path);
        preset.CopyTo(file);
    }
}
