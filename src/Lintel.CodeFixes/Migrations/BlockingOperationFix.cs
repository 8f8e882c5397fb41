namespace Lintel.Migrations;

/// <summary>LNT5105: <c>CreateIndex(…)</c> becomes <c>CreateIndex(…).Annotation("Npgsql:CreatedConcurrently", true)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingOperationFix))]
public sealed class BlockingOperationFix() : LintelFix(MigrationRules.BlockingOperation.Id, "Create the index concurrently", fixAll: true)
{
    private const string Annotation = "Annotation";

    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(MigrationRules.CanBeConcurrent) ? StatementCalls.StatementOf(StatementCalls.CallAt(root, diagnostic.Location))?.Expression : null;

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) =>
        node is InvocationExpressionSyntax call && !call.ToString().Contains(BlockingOperationCheck.Concurrently);

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        if (current is not InvocationExpressionSyntax call)
            return current;

        var arguments = SyntaxFactory.ParseArgumentList($"(\"{BlockingOperationCheck.Concurrently}\", true)");
        var (dot, receiver) = (SyntaxFactory.Token(SyntaxKind.DotToken), call.WithoutTrailingTrivia());
        if (call.ArgumentList.ToFullString().Contains('\n'))
        {
            // As EF writes it: on a line of its own, indented once more.
            var line = call.SyntaxTree.GetRoot().DescendantTrivia().First(static it => it.IsKind(SyntaxKind.EndOfLineTrivia));
            var indentation = call.GetLeadingTrivia().LastOrDefault(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)).ToFullString();
            receiver = receiver.WithTrailingTrivia(line);
            dot = dot.WithLeadingTrivia(SyntaxFactory.Whitespace(indentation + "    "));
        }

        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, dot, SyntaxFactory.IdentifierName(Annotation)),
            arguments).WithTrailingTrivia(call.GetTrailingTrivia());
    }
}
