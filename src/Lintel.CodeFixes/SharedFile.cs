namespace Lintel;

/// <summary>A file that an edit adds to a project; several edits of one pass write it together.</summary>
/// <param name="Project">The project that gets it.</param>
/// <param name="Name">Its name, in the folder of the project.</param>
/// <param name="Write">What it holds, from what the edits before have written into it: null for the first.</param>
public sealed record SharedFile(ProjectId Project, string Name, Func<CompilationUnitSyntax?, CompilationUnitSyntax> Write)
{
    /// <summary>The solution with all the files that its edits add.</summary>
    internal static Solution AddAll(Solution solution, IEnumerable<SharedFile> files)
    {
        foreach (var parts in files.GroupBy(static file => (file.Project, file.Name)))
        {
            var root = parts.Aggregate(default(CompilationUnitSyntax), static (written, part) => part.Write(written))!;
            var folder = Path.GetDirectoryName(solution.GetProject(parts.Key.Project)!.FilePath);
            var path = string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, parts.Key.Name);
            solution = solution.AddDocument(DocumentId.CreateNewId(parts.Key.Project), parts.Key.Name, root, filePath: path);
        }

        return solution;
    }
}
