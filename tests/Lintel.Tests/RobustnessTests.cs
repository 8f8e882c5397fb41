namespace Lintel;

/// <summary>Code as it is while somebody types: cut and mutated pieces of real files never make an engine throw.</summary>
public class RobustnessTests
{
    private const int Seed = 20261122, Rounds = 10, FilesPerRound = 60;

    /// <summary>Cut from pieces, so that no words of a real file make all of it broken in the same way.</summary>
    private static readonly string[] Insertions =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", ".", "=>", "=", "\"", "'", "/*", "//", "#if X\n", "#endif\n", "?", ":", "::", "&", "*", "@", "$\"{",
        " class ", " record ", " partial ", " where T : ", " new ", " typeof(", " is ", " switch { ", " await ", " foreach (var x in ", " var (a, b) = ",
        " extension(", " [", " [..", " delegate*<", " base.", " this.", " nameof(", " using ", " global::", " static ", " ref ", " async ", " yield return ", " default", " _ ",
    ];

    private static readonly string EveryRule = string.Concat(House.Rules.Where(static rule => !rule.IsEnabledByDefault).Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = warning\n"))
        + "lintel.auth.decision = required\n";

    public static TheoryData<string> Settings => new(
        EveryRule + "lintel.architecture = modular\nlintel.modules.patterns = Lintel.{module}.**, Shop.Modules.{module}.**\nlintel.module.dependencies.may_use = none",
        "lintel.architecture = clean\nlintel.layer.domain.namespaces = Lintel.Architecture.**, **.Domain.**\nlintel.layer.infrastructure.namespaces = **\nlintel.layer.application.forbidden_namespaces = Microsoft.**, System.**",
        "lintel.layers = a, b, c\nlintel.layer.a.namespaces = Lintel.Architecture\nlintel.layer.b.namespaces = Lintel.Dependencies, Lintel.Reporting\nlintel.layer.c.namespaces = Lintel, **\nlintel.layer.a.may_use = none\nlintel.layer.b.may_use = none\nlintel.layer.c.may_use = none\nlintel.composition_root.types = none",
        "lintel.architecture = vertical\nlintel.modules.patterns = **.{module}, {module}.**\nlintel.modules.contract_segments = Architecture\nlintel.modules.shared = none\nlintel.modules.host = none");

    [Theory, MemberData(nameof(Settings))]
    public async Task Broken_files_crash_no_engine(string settings)
    {
        var random = new Random(Seed);
        var (house, samples) = (FilesIn("src", "tests"), FilesIn("samples"));
        var spoken = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var broken = Enumerable.Range(0, FilesPerRound).Select(index => ($"/broken{index:D2}.cs", Break(Pick(index % 2 == 0 ? house : samples, random), random))).ToList();
            spoken += (await House.AnalyzeAsync(broken, settings)).Length;
        }

        Assert.True(spoken > 0, "no check ran, so nothing was tested");
    }

    /// <summary>A slice of a few thousand characters, with one to six small wounds.</summary>
    private static string Break(string text, Random random)
    {
        var length = Math.Min(text.Length, 500 + random.Next(3_500));
        var start = random.Next(4) == 0 ? random.Next(text.Length - length + 1) : 0;
        text = text.Substring(start, length);
        for (var wounds = random.Next(7); wounds > 0 && text.Length > 10; wounds--)
        {
            var at = random.Next(text.Length);
            var span = Math.Min(text.Length - at, random.Next(3) == 0 ? random.Next(200) : random.Next(4));
            text = random.Next(3) switch
            {
                0 => text.Remove(at, span),
                1 => text.Insert(at, Insertions[random.Next(Insertions.Length)]),
                _ => text.Insert(at, text.Substring(random.Next(text.Length - span + 1), span)),
            };
        }

        return text;
    }

    private static string Pick(List<string> files, Random random) => files[random.Next(files.Count)];

    /// <summary>Half of what is broken comes from the samples: an engine that finds no endpoint, validator or migration is not at work.</summary>
    private static List<string> FilesIn(params string[] folders) => folders
        .SelectMany(House.SourcesOf)
        .Select(static file => file.Text)
        .Where(static text => text.Length > 200)
        .ToList();
}
