using Lintel.Benchmarks.Generation;

namespace Lintel.Benchmarks.Compiling;

/// <summary>A folder with one generated project, ready to be compiled; it is deleted at the end.</summary>
internal sealed class Workspace : IDisposable
{
    private const string Libraries = "Platform.Libraries.dll";

    private const string ProjectName = "Benchmark.csproj";

    private const string Common = "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>";

    private readonly bool keep;

    private Workspace(string folder, bool keep)
    {
        Folder = folder;
        this.keep = keep;
    }

    public string Folder { get; }

    public string Project => PathOf(ProjectName);

    public static Workspace Create(GeneratedSolution solution, bool keep)
    {
        var workspace = new Workspace(Directory.CreateTempSubdirectory("lintel-benchmark-").FullName, keep);
        Write(solution, workspace.Folder);
        return workspace;
    }

    /// <summary>The files, a project around them, and the libraries that they refer to.</summary>
    public static void Write(GeneratedSolution solution, string folder)
    {
        solution.WriteTo(folder);
        File.WriteAllText(Path.Combine(folder, ProjectName), ProjectOf(solution.Kind));
        if (LibrariesOf(solution.Kind) is { } templates)
            RuntimeCompiler.WriteLibraries(templates, Path.Combine(folder, Libraries));
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Dispose()
    {
        if (keep)
            Console.Error.WriteLine($"Kept {Folder}");
        else
            Directory.Delete(Folder, recursive: true);
    }

    private static string? LibrariesOf(SolutionKind kind) => kind switch
    {
        SolutionKind.Api => "Libraries",
        SolutionKind.Migrations => "MigrationLibrary",
        _ => null,
    };

    private static string ProjectOf(SolutionKind kind) => $"""
        <Project Sdk="{(kind == SolutionKind.Api ? "Microsoft.NET.Sdk.Web" : "Microsoft.NET.Sdk")}">
          <PropertyGroup>
            <AssemblyName>{(kind == SolutionKind.Plain ? "Acme" : "Shop")}</AssemblyName>
            {Common}
          </PropertyGroup>
          {(LibrariesOf(kind) is null ? "" : $"""<ItemGroup><Reference Include="{Libraries}" /></ItemGroup>""")}
        </Project>
        """;
}
