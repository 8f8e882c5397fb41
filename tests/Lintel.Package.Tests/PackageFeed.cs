using System.IO.Compression;
using System.Reflection;
using Lintel.Packaging;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Lintel.Packaging;

/// <summary>The real package, packed once for the run as a publisher would, and a place where projects restore from it.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public const string DocsAddress = "https://lintel.test/docs/rules";

    public static readonly string Repository = typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Repository").Value!;

    public string Root { get; } = Directory.CreateTempSubdirectory("lintel-package-").FullName;

    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    public string Package => Path.Combine(Root, "feed", $"Lintel.Analyzers.{Version}.nupkg");

    /// <summary>Keeps the package of this run out of the machine's own package folder.</summary>
    public Dictionary<string, string> Environment => new() { ["NUGET_PACKAGES"] = Path.Combine(Root, "packages") };

    public async ValueTask InitializeAsync()
    {
        // Nothing above the temporary folder may reach in.
        Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
        Write("NuGet.config", """<configuration><packageSources><add key="lintel" value="feed" /></packageSources></configuration>""");

        (await PackAsync(DocsAddress, "feed")).Succeeded();
    }

    /// <summary>Packs as a publisher does, with build output of its own, so that no other run of this repository is disturbed.</summary>
    public Task<Answer> PackAsync(string docsAddress, string folder) => Dotnet.RunAsync(
        Repository, new Dictionary<string, string>(),
        "pack", "src/Lintel.Package", "--configuration", "Release", "--output", Path.Combine(Root, folder),
        "--artifacts-path", Path.Combine(Root, "artifacts"), $"-p:PackageVersion={Version}", $"-p:LintelDocsAddress={docsAddress}");

    public ZipArchive Open() => ZipFile.OpenRead(Package);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Root, name), text);
}
