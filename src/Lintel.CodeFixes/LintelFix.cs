namespace Lintel;

/// <summary>One rule, one action, one document: the same edit serves the light bulb and Fix All.</summary>
public abstract class LintelFix : CodeFixProvider
{
    private readonly string title;
    private readonly FixAllProvider? fixAll;

    /// <param name="ruleId">The rule that the fix answers.</param>
    /// <param name="title">What the light bulb says; a constant, so it is the equivalence key too.</param>
    /// <param name="fixAll">False where a hundred fixes at once would rubber-stamp.</param>
    protected LintelFix(string ruleId, string title, bool fixAll)
    {
        this.title = title;
        this.fixAll = fixAll ? FixAllProvider.Create(FixDocumentAsync) : null;
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    public sealed override FixAllProvider? GetFixAllProvider() => fixAll;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;

        foreach (var diagnostic in context.Diagnostics)
        {
            if (TargetOf(root, NodeOf(root, diagnostic), diagnostic) is not { } node || !CanFix(node, diagnostic))
                continue; // never offer a fix that would change nothing

            context.RegisterCodeFix(
                CodeAction.Create(title, ct => ApplyAsync(context.Document, ImmutableArray.Create(diagnostic), ct), equivalenceKey: title),
                diagnostic);
        }
    }

    /// <summary>The node that is edited: the reported one, or one that it leads to; null if there is none.</summary>
    protected virtual SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) => reported;

    /// <summary>A namespace that the edit needs and the file does not see.</summary>
    protected virtual string? NamespaceFor(Diagnostic diagnostic) => null;

    /// <summary>Whether <see cref="Fix"/> would change this node; asked before the fix is offered.</summary>
    protected abstract bool CanFix(SyntaxNode node, Diagnostic diagnostic);

    /// <summary>Edits the node as it is now: in Fix All, edits inside it are already made.</summary>
    protected abstract SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic);

    private async Task<Document?> FixDocumentAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false);

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            if (TargetOf(editor.OriginalRoot, NodeOf(editor.OriginalRoot, diagnostic), diagnostic) is not { } node || !CanFix(node, diagnostic))
                continue;

            editor.ReplaceNode(node, (current, _) => Fix(current, diagnostic));
        }

        var needed = diagnostics.Select(NamespaceFor).OfType<string>().Distinct().ToList();
        return needed.Count > 0 && editor.GetChangedRoot() is CompilationUnitSyntax root
            ? document.WithSyntaxRoot(Usings.Add(root, needed))
            : editor.GetChangedDocument();
    }

    private static SyntaxNode NodeOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
}
