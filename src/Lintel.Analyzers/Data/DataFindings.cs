using Lintel.Endpoints;

namespace Lintel.Data;

/// <summary>What the rules about the model find, by file. Each rule is judged once for the compilation, when the first file asks.</summary>
internal sealed class DataFindings
{
    private static readonly List<Finding> Nothing = new();

    private readonly ArchitectureView view;
    private readonly Once<Dictionary<SyntaxTree, List<Finding>>> enums;
    private readonly Once<Dictionary<SyntaxTree, List<Finding>>>? bounds;
    private readonly Once<Dictionary<SyntaxTree, List<Finding>>>? mappings;

    /// <param name="compilation">The compilation.</param>
    /// <param name="view">Its settings.</param>
    /// <param name="judgesBounds">Whether LNT5002 is on.</param>
    public DataFindings(Compilation compilation, ArchitectureView view, bool judgesBounds)
    {
        this.view = view;
        var columns = new Once<StoredColumns>(cancellation => StoredColumns.Read(compilation, view, cancellation));
        enums = new(cancellation => ByFile(new PersistedEnums(compilation, view).Judge(columns.Get(cancellation), cancellation)));
        if (judgesBounds)
            bounds = new(cancellation => ByFile(new BoundedColumns(compilation, view).Judge(columns.Get(cancellation), cancellation)));
        if (view.PlacesSomething)
            mappings = new(cancellation => ByFile(new ForeignEntityMappings(view).Judge(EntityModel.Of(compilation).Mapping(cancellation))));
    }

    /// <summary>What is found in a file that was written, not generated.</summary>
    public IEnumerable<Finding> In(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (view.Files.IsGenerated(file))
            yield break;

        if (EnumsInFile.HaveImplicitValue(file, cancellationToken))
        {
            foreach (var finding in In(file, enums.Get(cancellationToken)))
                yield return finding;
        }

        foreach (var finding in In(file, bounds?.Get(cancellationToken)))
            yield return finding;
        foreach (var finding in In(file, mappings?.Get(cancellationToken)))
            yield return finding;
    }

    private static List<Finding> In(SyntaxTree file, Dictionary<SyntaxTree, List<Finding>>? findings) =>
        findings is not null && findings.TryGetValue(file, out var found) ? found : Nothing;

    private static Dictionary<SyntaxTree, List<Finding>> ByFile(IEnumerable<Finding> findings)
    {
        var byFile = new Dictionary<SyntaxTree, List<Finding>>();
        foreach (var finding in findings)
        {
            if (finding.Places[0].SourceTree is not { } file)
                continue;
            if (!byFile.TryGetValue(file, out var there))
                byFile[file] = there = new();
            there.Add(finding);
        }

        return byFile;
    }
}
