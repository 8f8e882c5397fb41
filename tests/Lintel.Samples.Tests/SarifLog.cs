using System.Text.Json;

namespace Lintel.Samples;

/// <summary>Reads what the compiler logs in SARIF 2.1.</summary>
internal static class SarifLog
{
    public static IEnumerable<Violation> Read(string file, string sample)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(file));
        var project = Path.GetFileNameWithoutExtension(file) + ".csproj";
        return [.. log.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(static run => run.GetProperty("results").EnumerateArray())
            .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("LNT", StringComparison.Ordinal))
            .Where(static result => !result.TryGetProperty("suppressions", out _))
            .Select(result => Read(result, sample, project))];
    }

    private static Violation Read(JsonElement result, string sample, string project)
    {
        var rule = result.GetProperty("ruleId").GetString()!;
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
        {
            return new Violation(project, 0, rule, message);
        }

        var location = locations[0].GetProperty("physicalLocation");
        var file = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        var line = location.GetProperty("region").GetProperty("startLine").GetInt32();
        return new Violation(Path.GetRelativePath(sample, file).Replace('\\', '/'), line, rule, message);
    }
}
