namespace Lintel;

/// <summary>Applies edits, and tells whether the result compiles as before.</summary>
internal static class SolutionEdits
{
    public static async Task<Solution> ApplyAsync(Solution solution, ImmutableArray<SolutionEdit> edits, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        foreach (var change in edits.SelectMany(static edit => edit.Changes))
        {
            var document = await editor.GetDocumentEditorAsync(change.Document, cancellationToken).ConfigureAwait(false);
            document.ReplaceNode(change.Node, (current, _) => change.Change(current));
        }

        var changed = SharedFile.AddAll(editor.GetChangedSolution(), edits.Select(static edit => edit.Added).OfType<SharedFile>());
        return edits.SelectMany(static edit => edit.Files).Aggregate(
            changed, static (solution, file) => solution.AddDocument(file.Id, file.Name, file.Root, file.Folders, file.Path));
    }

    /// <summary>Whether no document that the edit changes or that reads what it changes has more errors than before.</summary>
    public static async Task<bool> CompilesAsync(Solution before, Solution after, SolutionEdit edit, CancellationToken cancellationToken)
    {
        foreach (var id in edit.Readers.Union(edit.Changes.Select(static change => change.Document)).Union(edit.Files.Select(static file => file.Id)))
        {
            if (await ErrorsInAsync(after, id, cancellationToken).ConfigureAwait(false) > await ErrorsInAsync(before, id, cancellationToken).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    private static async Task<int> ErrorsInAsync(Solution solution, DocumentId id, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(id) is not { } document
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return 0;

        return model.GetDiagnostics(cancellationToken: cancellationToken).Count(static it => it.Severity == DiagnosticSeverity.Error);
    }
}
