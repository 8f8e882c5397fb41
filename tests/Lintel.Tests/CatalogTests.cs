using Lintel.Catalog;

namespace Lintel;

/// <summary>What every rule must have beside its check.</summary>
public class CatalogTests
{
    private static readonly (string Category, int First, int Last)[] Bands =
    [
        ("Lintel.Layering", 1000, 1999), ("Lintel.Modules", 2000, 2999), ("Lintel.Endpoints", 3000, 3999), ("Lintel.Validation", 4000, 4999),
        ("Lintel.Data", 5000, 5099), ("Lintel.Migrations", 5100, 5199), ("Lintel.Dependencies", 6000, 6999), ("Lintel.Security", 7000, 7999),
        ("Lintel.Configuration", 9000, 9999),
    ];

    public static TheoryData<string> Ids => new(House.Rules.Select(static rule => rule.Id));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(House.Rules.Length, House.Rules.Select(static rule => rule.Id).Distinct().Count());

    [Fact]
    public void Each_rule_belongs_to_one_engine() => Assert.Equal(
        House.Rules.Select(static rule => rule.Id),
        House.Engines.SelectMany(static engine => engine.SupportedDiagnostics).Select(static rule => rule.Id).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Ids))]
    public void The_id_lies_in_the_band_of_its_category(string id)
    {
        var band = Assert.Single(Bands, band => band.Category == RuleOf(id).Category);
        Assert.InRange(int.Parse(id["LNT".Length..], System.Globalization.CultureInfo.InvariantCulture), band.First, band.Last);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Without_a_preset_it_is_as_recommended(string id)
    {
        var rule = RuleOf(id);
        var recommended = Rule.LevelIn(rule, "recommended");
        Assert.Equal(recommended != ReportDiagnostic.Suppress, rule.IsEnabledByDefault);
        if (rule.IsEnabledByDefault)
            Assert.Equal(recommended, rule.DefaultSeverity switch
            {
                DiagnosticSeverity.Error => ReportDiagnostic.Error,
                DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
                _ => ReportDiagnostic.Info,
            });
    }

    [Theory, MemberData(nameof(Ids))]
    public void Title_and_message_are_sentences_without_full_stop(string id)
    {
        Assert.DoesNotMatch(@"[.\s]$", RuleOf(id).Title.ToString());
        Assert.DoesNotMatch(@"[.\s]$", RuleOf(id).MessageFormat.ToString());
        Assert.EndsWith($"/{id}.md", RuleOf(id).HelpLinkUri);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Check_fix_and_test_share_its_stem(string id)
    {
        var stem = StemOf(id);
        Assert.Contains(typeof(Rule).Assembly.GetTypes(), type => type.Name == stem + "Check");
        Assert.Contains(typeof(CatalogTests).Assembly.GetTypes(), type => type.Name == $"{id}_{stem}");
        Assert.All(House.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)), fix => Assert.StartsWith(stem, fix.GetType().Name));
    }

    [Fact]
    public void Each_fix_answers_a_rule_of_ours() => Assert.All(
        House.Fixes.SelectMany(static fix => fix.FixableDiagnosticIds), static id => Assert.Contains(House.Rules, rule => rule.Id == id));

    [Fact]
    public void What_ships_loads_on_the_floor()
    {
        Version floor = new(4, 8, 0, 0);
        Dictionary<string, Version> allowed = new()
        {
            ["netstandard"] = new(2, 0, 0, 0), ["System.Collections.Immutable"] = new(7, 0, 0, 0),
            ["Microsoft.CodeAnalysis"] = floor, ["Microsoft.CodeAnalysis.CSharp"] = floor,
            ["Microsoft.CodeAnalysis.Workspaces"] = floor, ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = floor,
        };
        var referenced = new[] { typeof(Rule), typeof(LintelFix) }.SelectMany(static type => type.Assembly.GetReferencedAssemblies())
            .Where(static name => name.Name != "Lintel.Analyzers");
        Assert.All(referenced, name => Assert.Equal(allowed.GetValueOrDefault(name.Name!), name.Version));
        Assert.DoesNotContain(typeof(Rule).Assembly.GetReferencedAssemblies(), static name => name.Name!.EndsWith("Workspaces", StringComparison.Ordinal));
    }

    [Fact]
    public void No_generated_file_is_stale() => Assert.Empty(Generated.From(Catalogue.Read(House.Repository)).Stale(House.Repository));

    [Fact]
    public void A_file_that_is_missing_or_belongs_to_no_rule_is_stale()
    {
        var elsewhere = Directory.CreateTempSubdirectory("lintel-catalog-");
        try
        {
            var generated = Generated.From(Catalogue.Read(House.Repository));
            Assert.Equal(generated.Files.Keys, generated.Stale(elsewhere.FullName));

            var orphan = Path.Combine(elsewhere.CreateSubdirectory("docs/rules").FullName, "LNT0000.md");
            File.WriteAllText(orphan, "");
            Assert.Contains("docs/rules/LNT0000.md", generated.Stale(elsewhere.FullName));

            generated.Write(elsewhere.FullName);
            Assert.Empty(generated.Stale(elsewhere.FullName));
            Assert.False(File.Exists(orphan));
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Drift_shows_what_it_looks_like(string id) =>
        Assert.Contains(File.ReadLines(Path.Combine(House.Repository, "samples/Drift/expected.txt")), line => line.Contains($": {id} ", StringComparison.Ordinal));

    private static DiagnosticDescriptor RuleOf(string id) => House.Rules.Single(rule => rule.Id == id);

    private static string StemOf(string id) => typeof(Rule).Assembly.GetTypes()
        .SelectMany(static type => type.GetFields()).Single(field => field.IsStatic && field.GetValue(null) is DiagnosticDescriptor rule && rule.Id == id).Name;
}
