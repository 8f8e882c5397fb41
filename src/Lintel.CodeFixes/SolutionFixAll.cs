namespace Lintel;

/// <summary>Fix All in one pass over a document, a project or the solution: each edit is proven on the code as it is, then all are applied together.</summary>
internal sealed class SolutionFixAll(string title, Func<Solution, Diagnostic, CancellationToken, Task<SolutionEdit?>> editAsync) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var diagnostics = await DiagnosticsAsync(context).ConfigureAwait(false);
        return diagnostics.IsEmpty
            ? null
            : CodeAction.Create(title, cancellation => FixAsync(context.Solution, diagnostics, cancellation), context.CodeActionEquivalenceKey);
    }

    private async Task<Solution> FixAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = ImmutableArray.CreateBuilder<SolutionEdit>();
        foreach (var diagnostic in diagnostics)
        {
            if (await editAsync(solution, diagnostic, cancellationToken).ConfigureAwait(false) is { } edit)
                edits.Add(edit);
        }

        var all = await SolutionEdits.ApplyAsync(solution, edits.ToImmutable(), cancellationToken).ConfigureAwait(false);
        foreach (var edit in edits)
        {
            if (!await SolutionEdits.CompilesAsync(solution, all, edit, cancellationToken).ConfigureAwait(false))
                return await FixProvenAsync(solution, edits.ToImmutable(), cancellationToken).ConfigureAwait(false);
        }

        return all;
    }

    /// <summary>Those that compile each for itself: one that does not must not hold the others up.</summary>
    private static async Task<Solution> FixProvenAsync(Solution solution, ImmutableArray<SolutionEdit> edits, CancellationToken cancellationToken)
    {
        var proven = ImmutableArray.CreateBuilder<SolutionEdit>();
        foreach (var edit in edits)
        {
            var alone = await SolutionEdits.ApplyAsync(solution, ImmutableArray.Create(edit), cancellationToken).ConfigureAwait(false);
            if (await SolutionEdits.CompilesAsync(solution, alone, edit, cancellationToken).ConfigureAwait(false))
                proven.Add(edit);
        }

        return await SolutionEdits.ApplyAsync(solution, proven.ToImmutable(), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var found = ImmutableArray.CreateBuilder<Diagnostic>();
                foreach (var project in context.Solution.Projects)
                    found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                return found.ToImmutable();
            default:
                return ImmutableArray<Diagnostic>.Empty;
        }
    }
}
