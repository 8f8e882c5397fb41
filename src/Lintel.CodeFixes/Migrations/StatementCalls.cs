namespace Lintel.Migrations;

/// <summary>Calls that are statements of their own in the body of a method, and what takes their place.</summary>
internal static class StatementCalls
{
    /// <summary>The call whose method is named here.</summary>
    public static InvocationExpressionSyntax? CallAt(SyntaxNode root, Location place) =>
        root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.Expression.Span.Contains(place.SourceSpan) ? call : null;

    /// <summary>The statement that the call is, with the calls chained to it; null if it stands elsewhere than in a method's own block.</summary>
    public static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax? call)
    {
        ExpressionSyntax? chain = call;
        while (chain?.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == chain)
            chain = next;
        return chain?.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: MethodDeclarationSyntax, ContainsDirectives: false } } statement ? statement : null;
    }

    /// <summary>The block without a statement; its comments stay where it stood.</summary>
    public static BlockSyntax Without(BlockSyntax block, int index)
    {
        var kept = CommentsOf(block.Statements[index]);
        if (index + 1 < block.Statements.Count)
        {
            var next = block.Statements[index + 1];
            var leading = kept.Count == 0 && index == 0 ? next.GetLeadingTrivia().SkipWhile(static it => it.IsKind(SyntaxKind.EndOfLineTrivia)).ToSyntaxTriviaList() : next.GetLeadingTrivia();
            block = block.ReplaceNode(next, next.WithLeadingTrivia(kept.AddRange(leading)));
        }
        else if (kept.Count > 0)
        {
            block = block.WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(kept.AddRange(block.CloseBraceToken.LeadingTrivia)));
        }

        return block.WithStatements(block.Statements.RemoveAt(index));
    }

    /// <summary>The comments above and behind a statement, each on its line.</summary>
    private static SyntaxTriviaList CommentsOf(StatementSyntax statement)
    {
        var leading = statement.GetLeadingTrivia();
        var last = leading.IndexOf(leading.LastOrDefault(IsComment));
        var kept = last < 0 ? SyntaxFactory.TriviaList() : leading.Take(last + 1).Concat(leading.Skip(last + 1).TakeWhile(static it => it.IsKind(SyntaxKind.EndOfLineTrivia))).ToSyntaxTriviaList();
        return statement.GetTrailingTrivia().Any(IsComment)
            ? kept.AddRange(leading.Reverse().TakeWhile(static it => it.IsKind(SyntaxKind.WhitespaceTrivia))).AddRange(statement.GetTrailingTrivia().SkipWhile(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)))
            : kept;
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    private static SyntaxTriviaList ToSyntaxTriviaList(this IEnumerable<SyntaxTrivia> trivia) => SyntaxFactory.TriviaList(trivia);
}
