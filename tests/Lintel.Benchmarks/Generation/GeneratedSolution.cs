namespace Lintel.Benchmarks.Generation;

/// <summary>What kind of project is generated.</summary>
internal enum SolutionKind
{
    /// <summary>A modular-monolith API: modules, each with layers, endpoints and contracts.</summary>
    Api,

    /// <summary>A library without a module, a layer or a type of ASP.NET Core.</summary>
    Plain,

    /// <summary>Nothing but migrations, as EF Core scaffolds them.</summary>
    Migrations,
}

/// <summary>One source file of a generated solution.</summary>
internal sealed record GeneratedFile(string Path, string Text, int Lines);

/// <summary>The files of a generated solution, and the settings under which it keeps every rule.</summary>
internal sealed record GeneratedSolution(SolutionKind Kind, ImmutableArray<GeneratedFile> Files, string EditorConfig, int Modules, int Entities)
{
    public int Lines => Files.Sum(static file => file.Lines);

    public void WriteTo(string folder)
    {
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        File.WriteAllText(Path.Combine(folder, ".editorconfig"), EditorConfig);
    }
}
