namespace Lintel;

/// <summary>Tells test projects, where rules about production code are silent.</summary>
internal static class TestProject
{
    /// <summary>Whether the build says so, or a test framework is referenced.</summary>
    public static bool Is(Compilation compilation, AnalyzerOptions options)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            // Properties of the build reach every file alike, so the first one speaks for all.
            if (options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("build_property.IsTestProject", out var value)
                && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
                return true;

            break;
        }

        return KnownTypes.Of(compilation).HasTestFramework;
    }
}
