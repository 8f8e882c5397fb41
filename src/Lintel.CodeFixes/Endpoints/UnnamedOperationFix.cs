namespace Lintel.Endpoints;

/// <summary>LNT3003: <c>g.MapGet("/{id}", Get)</c> becomes <c>g.MapGet("/{id}", Get).WithName("GetOrder")</c>; the check has made the names unique.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnnamedOperationFix))]
public sealed class UnnamedOperationFix() : LintelFix(EndpointRules.UnnamedOperation.Id, "Name the operation", fixAll: true)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(EndpointRules.Chainable) ? BuilderChain.EndOf(reported) : null;

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) =>
        node is InvocationExpressionSyntax call && !BuilderChain.Has(call, "WithName") && diagnostic.Properties.ContainsKey(EndpointRules.OperationName);

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic) =>
        current is InvocationExpressionSyntax call && diagnostic.Properties.GetValueOrDefault(EndpointRules.OperationName) is { } name
            ? BuilderChain.Append(call, "WithName", SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name))))
            : current;
}
