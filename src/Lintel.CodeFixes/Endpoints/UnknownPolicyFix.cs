namespace Lintel.Endpoints;

/// <summary>LNT7004: <c>"Admni"</c> becomes <c>"Admin"</c>, the registered name that is nearest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownPolicyFix))]
public sealed class UnknownPolicyFix() : LintelFix(SecurityRules.UnknownPolicy.Id, "Use the registered policy of nearest name", fixAll: false)
{
    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) =>
        node is LiteralExpressionSyntax && diagnostic.Properties.ContainsKey(SecurityRules.Meant);

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(SecurityRules.Meant) is { } meant
        ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(meant)).WithTriviaFrom(current)
        : current;
}
