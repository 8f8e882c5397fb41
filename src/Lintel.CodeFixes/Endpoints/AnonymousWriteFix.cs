namespace Lintel.Endpoints;

/// <summary>LNT7002: <c>[AllowAnonymous, HttpPost]</c> becomes <c>[HttpPost]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnonymousWriteFix))]
public sealed class AnonymousWriteFix() : LintelFix(SecurityRules.AnonymousWrite.Id, "Allow no anonymous callers", fixAll: false)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.ContainsKey(SecurityRules.Own))
            return null;

        return reported.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } ? list.Attributes.Count > 1 ? list : list.Parent : BuilderChain.CallOf(reported);
    }

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) => node switch
    {
        AttributeListSyntax { Attributes.Count: > 1 } => true,
        MemberDeclarationSyntax member => member.AttributeLists.Any(IsAnonymous),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AllowAnonymous", Expression: InvocationExpressionSyntax } } => true,
        _ => false,
    };

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic) => current switch
    {
        AttributeListSyntax list => list.WithAttributes(list.Attributes.Remove(list.Attributes.First(IsAnonymous))),
        MemberDeclarationSyntax member => member.WithAttributeLists(member.AttributeLists.Remove(member.AttributeLists.First(IsAnonymous))).WithLeadingTrivia(member.GetLeadingTrivia()),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => access.Expression.WithTrailingTrivia(call.GetTrailingTrivia()),
        _ => current,
    };

    private static bool IsAnonymous(AttributeListSyntax list) => list.Attributes.Count == 1 && IsAnonymous(list.Attributes[0]);

    private static bool IsAnonymous(AttributeSyntax attribute) => attribute.Name.ToString().Contains("Anonymous");
}
