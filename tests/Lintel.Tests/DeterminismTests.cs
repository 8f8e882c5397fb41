using Lintel.Dependencies;

namespace Lintel;

/// <summary>The same code, the same words: on one thread or many, in any order of files.</summary>
public class DeterminismTests
{
    private const int Seed = 20261122;

    private const string Everything = ShopApi.Layers + """

        lintel.layer.domain.forbidden_namespaces = Shop.Api.**, System.Collections.**
        lintel.modules.patterns = Shop.{module}.**
        lintel.modules.shared = none
        lintel.modules.contract_segments = F1, F2, F3, F4, F5, F6, F7, F8, F9
        lintel.module.domain.may_use = none
        """;

    [Fact]
    public async Task One_thread_and_many_and_any_order_of_files_say_the_same()
    {
        var files = LNT1002_every_use_by_name.Forms.Files.ToArray();
        var alone = (await House.AnalyzeAsync(files, Everything, concurrent: false)).Select(Whole).ToList();

        Assert.InRange(alone.Count, 300, int.MaxValue); // little said is little compared
        Assert.InRange(alone.Select(static line => line.Split(' ')[1]).Distinct().Count(), 4, int.MaxValue);
        var random = new Random(Seed);
        for (var run = 0; run < 5; run++)
        {
            random.Shuffle(files);
            Assert.Equal(alone, (await House.AnalyzeAsync(files, Everything)).Select(Whole));
        }
    }

    /// <summary>Endpoints, validators and migrations are read over many files at once, whichever file asks first.</summary>
    [Fact]
    public async Task A_whole_API_that_drifted_says_the_same_too()
    {
        var files = House.SourcesOf("samples/Drift").Select(static (file, index) => ($"/{index:D3}{file.Path}", file.Text)).ToArray(); // names recur in its projects
        var options = string.Concat(House.Rules.Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = warning\n")) + "lintel.architecture = modular\nlintel.auth.decision = required\n";
        var alone = (await House.AnalyzeAsync(files, options, concurrent: false)).Select(Whole).ToList();

        Assert.InRange(alone.Select(static line => line.Split(' ')[1]).Distinct().Count(), 12, int.MaxValue);
        var random = new Random(Seed);
        for (var run = 0; run < 5; run++)
        {
            random.Shuffle(files);
            Assert.Equal(alone, (await House.AnalyzeAsync(files, options)).Select(Whole));
        }
    }

    private static string Whole(Diagnostic diagnostic) => House.Line(diagnostic) + string.Join(
        "; ", diagnostic.AdditionalLocations.Select(static place => $"{place.SourceTree?.FilePath}:{place.SourceSpan}"));
}
