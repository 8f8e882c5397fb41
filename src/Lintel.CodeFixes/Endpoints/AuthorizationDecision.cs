namespace Lintel.Endpoints;

/// <summary>LNT7001: writes a decision down, by a call on the builder or an attribute.</summary>
public abstract class AuthorizationDecision : LintelFix
{
    private readonly string method;
    private readonly string attribute;
    private readonly bool isForAll;

    private protected AuthorizationDecision(string title, string method, string attribute, bool fixAll)
        : base(SecurityRules.UndecidedAuthorization.Id, title, fixAll) => (this.method, this.attribute, isForAll) = (method, attribute, fixAll);

    /// <summary>The narrowest group or class that holds no other endpoint, else the endpoint itself.</summary>
    protected sealed override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic)
    {
        var place = isForAll && diagnostic.Properties.GetValueOrDefault(SecurityRules.Whole) is { } whole ? NodeAt(root, whole) : reported;
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is (MethodDeclarationSyntax or ClassDeclarationSyntax) and var member && IsNameOf(place, member))
            return member;

        var isChained = diagnostic.Properties.ContainsKey(EndpointRules.Chainable) || !ReferenceEquals(place, reported);
        return isChained ? BuilderChain.EndOf(place) : null;
    }

    protected sealed override string? NamespaceFor(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(SecurityRules.Namespace);

    protected sealed override bool CanFix(SyntaxNode node, Diagnostic diagnostic) => node switch
    {
        MemberDeclarationSyntax member => !MemberAttribute.Has(member, attribute),
        InvocationExpressionSyntax call => !BuilderChain.Has(call, method),
        _ => false,
    };

    protected sealed override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic) => current switch
    {
        MemberDeclarationSyntax member when !MemberAttribute.Has(member, attribute) => MemberAttribute.Add(member, attribute),
        InvocationExpressionSyntax call when !BuilderChain.Has(call, method) => BuilderChain.Append(call, method),
        _ => current,
    };

    private static bool IsNameOf(SyntaxNode place, MemberDeclarationSyntax member) => ReferenceEquals(place, member);

    private static SyntaxNode NodeAt(SyntaxNode root, string span)
    {
        var colon = span.IndexOf(':');
        var start = int.Parse(span.Substring(0, colon), System.Globalization.CultureInfo.InvariantCulture);
        var length = int.Parse(span.Substring(colon + 1), System.Globalization.CultureInfo.InvariantCulture);
        return root.FindNode(new Microsoft.CodeAnalysis.Text.TextSpan(start, length), getInnermostNodeForTie: true);
    }
}
