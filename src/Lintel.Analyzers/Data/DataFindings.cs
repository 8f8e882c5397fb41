using Lintel.Endpoints;

namespace Lintel.Data;

/// <summary>What the rules about the model find, by file. Each rule is judged once for the compilation, when the first file asks.</summary>
internal sealed class DataFindings
{
    private readonly ArchitectureView view;
    private readonly Once<FindingsByFile> enums;
    private readonly Once<FindingsByFile>? bounds;
    private readonly Once<FindingsByFile>? mappings;

    /// <param name="compilation">The compilation.</param>
    /// <param name="view">Its settings.</param>
    /// <param name="judgesBounds">Whether LNT5002 is on.</param>
    public DataFindings(Compilation compilation, ArchitectureView view, bool judgesBounds)
    {
        this.view = view;
        var columns = new Once<StoredColumns>(cancellation => StoredColumns.Read(compilation, view, cancellation));
        enums = new(cancellation => new FindingsByFile(new PersistedEnums(compilation, view).Judge(columns.Get(cancellation), cancellation)));
        if (judgesBounds)
            bounds = new(cancellation => new FindingsByFile(new BoundedColumns(compilation, view).Judge(columns.Get(cancellation), cancellation)));
        if (view.PlacesSomething)
            mappings = new(cancellation => new FindingsByFile(new ForeignEntityMappings(view).Judge(EntityModel.Of(compilation).Mapping(cancellation))));
    }

    /// <summary>What is found in a file that was written, not generated.</summary>
    public IEnumerable<Finding> In(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (view.Files.IsGenerated(file))
            yield break;

        if (EnumsInFile.HaveImplicitValue(file, cancellationToken))
        {
            foreach (var finding in enums.Get(cancellationToken).In(file))
                yield return finding;
        }

        foreach (var finding in bounds?.Get(cancellationToken).In(file) ?? [])
            yield return finding;
        foreach (var finding in mappings?.Get(cancellationToken).In(file) ?? [])
            yield return finding;
    }
}
