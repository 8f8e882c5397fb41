using System.Text.Json;

namespace Lintel.Packaging;

/// <summary>One result of a SARIF log.</summary>
public sealed record Finding(string Id, string Level, string Message, string File, string HelpUri);

/// <summary>A fresh project that refers to the package, somewhere no file of this repository reaches.</summary>
public sealed class Consumer
{
    private readonly PackageFeed feed;

    public Consumer(PackageFeed feed, string name, string properties = "", string items = "", string frameworks = "net10.0")
    {
        this.feed = feed;
        Name = name;
        Folder = Directory.CreateDirectory(Path.Combine(feed.Root, name)).FullName;
        Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>{frameworks}</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <ErrorLog>$(TargetFramework).sarif,version=2.1</ErrorLog>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Lintel.Analyzers" Version="{feed.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string Name { get; }

    public string Folder { get; }

    public Consumer Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public DateTime TimeOf(string path) => File.GetLastWriteTimeUtc(Path.Combine(Folder, path));

    public Task<Answer> RunAsync(params string[] arguments) => Dotnet.RunAsync(Folder, feed.Environment, arguments);

    public Task<Answer> BuildAsync(params string[] arguments) => RunAsync(["build", .. arguments]);

    /// <summary>What Lintel said in the last build, with the level each result had.</summary>
    public IReadOnlyList<Finding> Findings(string framework = "net10.0")
    {
        using var log = JsonDocument.Parse(Read($"{framework}.sarif"));
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        return run.GetProperty("results").EnumerateArray()
            .Select(result => FindingIn(result, rules))
            .Where(static finding => finding.Id.StartsWith("LNT", StringComparison.Ordinal))
            .OrderBy(static finding => finding.Id, StringComparer.Ordinal).ToList();
    }

    private static Finding FindingIn(JsonElement result, JsonElement rules) => new(
        result.GetProperty("ruleId").GetString()!,
        result.TryGetProperty("level", out var level) ? level.GetString()! : "warning", // SARIF leaves its default out
        result.GetProperty("message").GetProperty("text").GetString()!,
        result.TryGetProperty("locations", out var places) && places.GetArrayLength() > 0
            ? places[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()! : "",
        rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("helpUri").GetString()!);
}
