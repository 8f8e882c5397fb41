namespace Lintel;

/// <summary>One rule, one action, any number of documents: for a fix that must search the solution, or edit more than the reported node.</summary>
public abstract class SolutionFix : CodeFixProvider
{
    private readonly string title;
    private readonly FixAllProvider? fixAll;

    /// <param name="ruleId">The rule that the fix answers.</param>
    /// <param name="title">What the light bulb says; a constant, so it is the equivalence key too.</param>
    /// <param name="fixAll">False where a hundred fixes at once would rubber-stamp.</param>
    protected SolutionFix(string ruleId, string title, bool fixAll)
    {
        this.title = title;
        this.fixAll = fixAll ? new SolutionFixAll(title, EditAsync) : null;
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    public sealed override FixAllProvider? GetFixAllProvider() => fixAll;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await EditAsync(solution, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } edit)
                continue;

            var changed = await SolutionEdits.ApplyAsync(solution, ImmutableArray.Create(edit), context.CancellationToken).ConfigureAwait(false);
            if (await SolutionEdits.CompilesAsync(solution, changed, edit, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), equivalenceKey: title), diagnostic);
        }
    }

    /// <summary>The edit that mends this node, or null if it cannot be proven safe. It does not decide again whether the code is wrong.</summary>
    protected abstract Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken);

    private async Task<SolutionEdit?> EditAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return null;

        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var edit = await EditAsync(document, node, diagnostic, cancellationToken).ConfigureAwait(false);
        return edit is null || edit.Changes.Any(change => IsShared(solution.GetDocument(change.Document))) ? null : edit;
    }

    /// <summary>A file that is compiled elsewhere too means something else there, which nothing here has proven.</summary>
    private static bool IsShared(Document? document) => document is null || !document.GetLinkedDocumentIds().IsEmpty;
}
