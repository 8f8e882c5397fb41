namespace Lintel.Dependencies;

/// <summary>An expression that reads the id of the caller: <c>accessor.HttpContext?.User.FindFirst(ClaimTypes.NameIdentifier)?.Value</c>.</summary>
/// <param name="Node">The whole expression.</param>
/// <param name="Accessor">The name of the field or parameter that it starts from.</param>
/// <param name="IsQualified">Whether it starts with <c>this</c>.</param>
internal sealed record ClaimRead(ExpressionSyntax Node, string Accessor, bool IsQualified)
{
    private const string NameIdentifier = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

    /// <summary>Null if the expression around the accessor reads anything else.</summary>
    public static ClaimRead? From(SimpleNameSyntax accessor, SemanticModel model)
    {
        var start = Qualified(accessor);
        var whole = WholeOf(start);
        var steps = whole.DescendantNodesAndSelf(static node => node is not ArgumentListSyntax).OfType<SimpleNameSyntax>()
            .SkipWhile(name => name != accessor).Skip(1).Select(static name => name.Identifier.ValueText).ToList();
        if (string.Join(".", steps) is not ("HttpContext.User.FindFirst.Value" or "HttpContext.User.FindFirstValue"))
            return null;

        var calls = whole.DescendantNodesAndSelf(static node => node is not ArgumentListSyntax).OfType<InvocationExpressionSyntax>().ToList();
        return calls is [{ ArgumentList.Arguments: [var claim] }] && model.GetConstantValue(claim.Expression).Value is NameIdentifier or "sub"
            ? new ClaimRead(whole, accessor.Identifier.ValueText, start != accessor)
            : null;
    }

    /// <summary>The accessor with the <c>this</c> before it, if there is one.</summary>
    public static ExpressionSyntax Qualified(SimpleNameSyntax accessor) =>
        accessor.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member && member.Name == accessor ? member : accessor;

    public string Receiver(string name) => IsQualified ? "this." + name : name;

    private static ExpressionSyntax WholeOf(ExpressionSyntax start)
    {
        var whole = start;
        for (var at = start; Continues(at); at = (ExpressionSyntax)at.Parent!)
        {
            var parent = (ExpressionSyntax)at.Parent!;
            if (parent is not (PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax))
                whole = parent; // what closes the chain, such as a last '!', is not part of it
        }

        return whole;
    }

    private static bool Continues(ExpressionSyntax at) => at.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == at,
        InvocationExpressionSyntax call => call.Expression == at,
        ConditionalAccessExpressionSyntax => true,
        PostfixUnaryExpressionSyntax suppressed => suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        ParenthesizedExpressionSyntax => true,
        _ => false,
    };
}
