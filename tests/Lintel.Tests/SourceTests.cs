namespace Lintel;

/// <summary>What keeps our own source readable, where no compiler rule does.</summary>
public class SourceTests
{
    private static readonly string[] Projects = ["src/Lintel.Analyzers", "src/Lintel.CodeFixes", "src/Lintel.Catalog"];

    private static readonly string[] EmptyWords = ["Utils", "Utility", "Helper", "Manager", "Misc"];

    public static TheoryData<string> Files => new(Projects
        .SelectMany(static project => Directory.EnumerateFiles(Path.Combine(House.Repository, project), "*.cs", SearchOption.AllDirectories))
        .Select(static path => Path.GetRelativePath(House.Repository, path).Replace('\\', '/'))
        .Where(static path => !path.Contains("/obj/") && !path.Contains("/bin/"))
        .Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Files))]
    public void A_file_stays_small(string path)
    {
        var limit = path.EndsWith("Check.cs", StringComparison.Ordinal) ? 80 : 200;
        Assert.InRange(Lines(path).Length, 1, limit);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_name_says_something(string path) =>
        Assert.DoesNotContain(EmptyWords, word => Path.GetFileNameWithoutExtension(path).EndsWith(word, StringComparison.Ordinal));

    [Theory, MemberData(nameof(Files))]
    public void Nothing_is_folded_away_or_left_undone(string path) => Assert.DoesNotContain(
        Lines(path), static line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)
            || line.Contains("NotImplementedException(") || line.TrimStart().StartsWith("// TODO", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Files))]
    public void Every_type_says_what_it_is(string path)
    {
        var lines = Lines(path);
        for (var at = 0; at < lines.Length; at++)
        {
            if (!IsTypeDeclaration(lines[at]))
                continue;

            var above = at - 1;
            while (above >= 0 && (lines[above].TrimStart().StartsWith('[') || lines[above].TrimStart().StartsWith("/// <param", StringComparison.Ordinal)))
                above--;
            Assert.True(above >= 0 && lines[above].TrimStart().StartsWith("///", StringComparison.Ordinal), $"{path}: no summary above '{lines[at].Trim()}'");
        }
    }

    /// <summary>A type at the top of a file; nested private ones explain themselves by where they stand.</summary>
    private static bool IsTypeDeclaration(string line) =>
        (line.StartsWith("internal ", StringComparison.Ordinal) || line.StartsWith("public ", StringComparison.Ordinal))
        && line.Split(' ').Any(static word => word is "class" or "record" or "struct" or "interface" or "enum");

    private static string[] Lines(string path) => File.ReadAllLines(Path.Combine(House.Repository, path));
}
