namespace Lintel.Migrations;

/// <summary>What the rules say of migrations that EF Core itself wrote.</summary>
public class ScaffoldTests
{
    /// <summary>The rules whose words on each scaffold are written down; a new one comes to this list with its lines.</summary>
    private static readonly string[] Judged = ["LNT5101", "LNT5102"];

    public static string Scaffolds { get; } = Path.Combine(House.Repository, "tests/Lintel.Tests/Migrations/Scaffolds");

    [Theory]
    [InlineData("PostgreSQL", "npgsql")]
    [InlineData("Sqlite", "sqlite")]
    public async Task Each_is_judged_as_expected(string provider, string word)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Scaffolds, provider), "*.cs.txt").Order(StringComparer.Ordinal)
            .Select(static path => ("/" + Path.GetFileName(path), File.ReadAllText(path)));
        var options = $"lintel.migrations.provider = {word}\n" + string.Join('\n', Judged.Select(static id => $"dotnet_diagnostic.{id}.severity = warning"));

        var found = (await House.AnalyzeAsync(sources, options))
            .Where(static it => Judged.Contains(it.Id))
            .GroupBy(static it => it.Location.SourceTree!.FilePath)
            .Select(file => $"{provider}{file.Key}: {string.Join(' ', file.Select(static it => it.Id))}".Replace(".cs.txt", "", StringComparison.Ordinal));

        var expected = File.ReadLines(Path.Combine(Scaffolds, "expected.txt")).Where(line => line.StartsWith(provider + "/", StringComparison.Ordinal));
        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
    }
}
