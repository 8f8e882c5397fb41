using Microsoft.CodeAnalysis.Simplification;

namespace Lintel.Dependencies;

/// <summary>Writes the contract's name in place of the internal type's, as short as the usings allow.</summary>
internal static class ContractNames
{
    private static readonly SyntaxAnnotation Written = new("Lintel.Contract");

    public static async Task<SyntaxNode> WriteAsync(InternalUses uses, INamedTypeSymbol target, string contract, CancellationToken cancellationToken)
    {
        var root = uses.Root.ReplaceNodes(uses.Names.Concat(uses.Others), (original, current) => uses.Names.Contains(original)
            ? NameOf(contract, original, current).WithAdditionalAnnotations(Written, Simplifier.Annotation)
            : current.WithAdditionalAnnotations(InternalUses.Judged));
        if (uses.Names.IsEmpty)
            return root;

        var changed = uses.Document.WithSyntaxRoot(root);
        return await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? WithUsings(await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false), model, target, contract, cancellationToken)
            : root;
    }

    /// <summary>A using that only the internal type needed becomes that of the contract; it would make the short name ambiguous.</summary>
    private static SyntaxNode WithUsings(SyntaxNode root, SemanticModel model, INamedTypeSymbol target, string contract, CancellationToken cancellationToken)
    {
        var stale = StaleUsing(root, model, target, cancellationToken);
        var end = contract.LastIndexOf('.');
        if (stale is null || end < 0)
            return root;

        var container = contract.Substring(0, end);
        var place = root.GetAnnotatedNodes(Written).First().SpanStart;
        var isKnown = model.LookupNamespacesAndTypes(place, name: contract.Substring(end + 1))
            .Any(type => type.ContainingNamespace is { } ns && ns.ToDisplayString() == container);
        if (!isKnown)
            return root.ReplaceNode(stale, stale.WithName(SyntaxFactory.ParseName(container).WithTriviaFrom(stale.Name!)));

        var hasComment = stale.GetLeadingTrivia().Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return root.RemoveNode(stale, hasComment ? SyntaxRemoveOptions.KeepLeadingTrivia : SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static UsingDirectiveSyntax? StaleUsing(SyntaxNode root, SemanticModel model, INamedTypeSymbol target, CancellationToken cancellationToken)
    {
        var unused = model.GetDiagnostics(cancellationToken: cancellationToken).Where(static it => it.Id == "CS8019").Select(static it => it.Location.SourceSpan).ToList();
        return root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .FirstOrDefault(directive => directive is { Alias: null, Name: not null }
                && unused.Contains(directive.Span)
                && model.GetSymbolInfo(directive.Name, cancellationToken).Symbol is INamespaceSymbol ns
                && ns.ToDisplayString() == target.ContainingNamespace.ToDisplayString());
    }

    private static SyntaxNode NameOf(string contract, SyntaxNode original, SyntaxNode current)
    {
        var text = "global::" + contract + current.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.ToString();
        SyntaxNode name = original.Parent is MemberAccessExpressionSyntax or ArgumentSyntax
            ? SyntaxFactory.ParseExpression(text)
            : SyntaxFactory.ParseTypeName(text);
        return name.WithTriviaFrom(current);
    }
}
