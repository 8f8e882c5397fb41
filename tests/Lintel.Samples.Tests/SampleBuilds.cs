using System.Reflection;
using Lintel.Samples;

[assembly: AssemblyFixture(typeof(SampleBuilds))]

namespace Lintel.Samples;

/// <summary>Builds each sample once for all tests, one after the other, in a directory of its own.</summary>
public sealed class SampleBuilds : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("lintel-samples-").FullName;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly Dictionary<string, SampleBuild> builds = [];

    /// <summary>The directory of the samples, with a separator at its end.</summary>
    public static string Samples { get; } = Path.GetFullPath(Path.Combine(
        typeof(SampleBuilds).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!,
        "samples")) + Path.DirectorySeparatorChar;

    public static IEnumerable<string> ProjectsOf(string sample) =>
        Directory.GetFiles(Path.Combine(Samples, sample), "*.csproj", SearchOption.AllDirectories)
            .Select(static file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    public async Task<SampleBuild> BuildAsync(string sample, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!builds.TryGetValue(sample, out var build))
            {
                build = await SampleBuild.RunAsync(Path.Combine(Samples, sample), directory, cancellationToken);
                builds.Add(sample, build);
            }

            return build;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        oneAtATime.Dispose();
        Directory.Delete(directory, recursive: true);
    }
}
