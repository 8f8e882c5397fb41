using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Lintel.Packaging;

/// <summary>What is in the package, to the file.</summary>
public class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void It_holds_exactly_these_files()
    {
        using var package = feed.Open();
        var pages = Directory.GetFiles(Path.Combine(PackageFeed.Repository, "docs/rules")).Select(static page => $"docs/rules/{Path.GetFileName(page)}");
        string[] expected =
        [
            "Lintel.Analyzers.nuspec", "README.md", "LICENSE", "icon.png", "rules.md", "docs/configuration.md", .. pages,
            "analyzers/dotnet/cs/Lintel.Analyzers.dll", "analyzers/dotnet/cs/Lintel.CodeFixes.dll",
            "buildTransitive/Lintel.Analyzers.props", "buildTransitive/Lintel.Analyzers.targets",
            "presets/lintel.editorconfig", "presets/lintel.minimal.globalconfig", "presets/lintel.recommended.globalconfig", "presets/lintel.strict.globalconfig",
        ];

        var actual = package.Entries.Select(static entry => entry.FullName).Where(static name => !IsOfTheFormat(name));

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_is_a_development_dependency_that_depends_on_nothing()
    {
        var metadata = Nuspec();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("Lintel.Analyzers", Value("id"));
        Assert.Equal(feed.Version, Value("version"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Null(Value("dependencies"));
        Assert.Null(Value("frameworkReferences"));
    }

    [Theory, InlineData("Lintel.Analyzers.dll"), InlineData("Lintel.CodeFixes.dll")]
    public void Its_assemblies_are_reproducible_and_carry_their_symbols(string assembly)
    {
        using var package = feed.Open();
        using var content = new MemoryStream();
        using (var entry = package.GetEntry($"analyzers/dotnet/cs/{assembly}")!.Open())
            entry.CopyTo(content);
        content.Position = 0;
        using var image = new PEReader(content);

        var kinds = image.ReadDebugDirectory().Select(static entry => entry.Type).ToList();

        Assert.Contains(DebugDirectoryEntryType.Reproducible, kinds);
        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, kinds);
    }

    [Fact]
    public async Task A_release_without_the_address_of_its_pages_is_refused()
    {
        var answer = (await feed.PackAsync(docsAddress: "", folder: "refused")).Failed();

        Assert.Contains("Set the property LintelDocsAddress", answer.Output);
        Assert.Contains("CONTRIBUTING.md", answer.Output);
        Assert.False(Directory.Exists(Path.Combine(feed.Root, "refused")));
    }

    private XElement Nuspec()
    {
        using var package = feed.Open();
        using var content = package.GetEntry("Lintel.Analyzers.nuspec")!.Open();
        return XDocument.Load(content).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
    }

    private static bool IsOfTheFormat(string entry) =>
        entry is "[Content_Types].xml" || entry.StartsWith("_rels/", StringComparison.Ordinal) || entry.StartsWith("package/", StringComparison.Ordinal);
}
