namespace Lintel.Migrations;

/// <summary>LNT5106: <c>Down { }</c> becomes <c>Down { migrationBuilder.DropColumn(name: "Note", table: "Orders"); }</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IrreversibleMigrationFix))]
public sealed class IrreversibleMigrationFix() : LintelFix(MigrationRules.IrreversibleMigration.Id, "Write what undoes it", fixAll: true)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) => reported.FirstAncestorOrSelf<MethodDeclarationSyntax>();

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) =>
        node is MethodDeclarationSyntax { ParameterList.Parameters.Count: 1 } && diagnostic.Properties.ContainsKey(MigrationRules.Undoing);

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        if (current is not MethodDeclarationSyntax method || diagnostic.Properties.GetValueOrDefault(MigrationRules.Undoing) is not { } undoing)
            return current;

        var line = method.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static it => it.IsKind(SyntaxKind.EndOfLineTrivia));
        var end = line.RawKind == 0 ? SyntaxFactory.EndOfLine("\n") : line;
        var outer = method.GetLeadingTrivia().LastOrDefault(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)).ToFullString();
        var inner = SyntaxFactory.Whitespace(outer + "    ");
        var builder = method.ParameterList.Parameters[0].Identifier.ValueText;
        var statements = undoing.Split('\n').Select(call => SyntaxFactory.ParseStatement($"{builder}.{call};").WithLeadingTrivia(inner).WithTrailingTrivia(end)).ToList();
        statements[0] = statements[0].WithLeadingTrivia(CommentsIn(method, inner, end).Add(inner));
        var block = SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(outer)), SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(end)),
            SyntaxFactory.List(statements),
            SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(outer)), SyntaxKind.CloseBraceToken, method.GetTrailingTrivia()));
        return method
            .WithParameterList(method.ParameterList.WithTrailingTrivia(end))
            .WithExpressionBody(null).WithSemicolonToken(default).WithBody(block);
    }

    /// <summary>What somebody wrote in the body, each comment on a line.</summary>
    private static SyntaxTriviaList CommentsIn(MethodDeclarationSyntax method, SyntaxTrivia indentation, SyntaxTrivia end)
    {
        var kept = SyntaxFactory.TriviaList();
        var body = (SyntaxNode?)method.Body ?? method.ExpressionBody;
        foreach (var trivia in body?.DescendantTrivia() ?? [])
        {
            if (body!.FullSpan.Contains(trivia.Span) && trivia.SpanStart > body.SpanStart && trivia.Span.End <= body.Span.End
                && (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
                kept = kept.Add(indentation).Add(trivia).Add(end);
        }

        return kept;
    }
}
