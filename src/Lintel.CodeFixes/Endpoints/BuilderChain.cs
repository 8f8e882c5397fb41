namespace Lintel.Endpoints;

/// <summary>The chain of calls on what a map or a group gives.</summary>
internal static class BuilderChain
{
    /// <summary>The last call of the chain that the named call begins; what is mapped on a group is no part of it.</summary>
    public static InvocationExpressionSyntax? EndOf(SyntaxNode name)
    {
        if (CallOf(name) is not { } call)
            return null;

        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access
            && access.Expression == call
            && !access.Name.Identifier.ValueText.StartsWith("Map", StringComparison.Ordinal))
            call = next;
        return call;
    }

    /// <summary>The call of the method that is named here.</summary>
    public static InvocationExpressionSyntax? CallOf(SyntaxNode name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.Expression.Span.Contains(name.Span) ? call : null;

    /// <summary>The call with one more behind it, on a line of its own where the chain already breaks its lines.</summary>
    public static ExpressionSyntax Append(InvocationExpressionSyntax call, string method, params ArgumentSyntax[] arguments) =>
        Append(call, SyntaxFactory.IdentifierName(method), arguments);

    /// <summary>As above, for a method with type arguments.</summary>
    public static ExpressionSyntax Append(InvocationExpressionSyntax call, SimpleNameSyntax method, params ArgumentSyntax[] arguments)
    {
        var dot = SyntaxFactory.Token(SyntaxKind.DotToken);
        var receiver = call.WithoutTrailingTrivia();
        if (call.Expression is MemberAccessExpressionSyntax { OperatorToken: { HasLeadingTrivia: true } broken } access && access.Expression.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            dot = dot.WithLeadingTrivia(broken.LeadingTrivia.Where(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)));
            receiver = receiver.WithTrailingTrivia(access.Expression.GetTrailingTrivia().Where(static it => it.IsKind(SyntaxKind.EndOfLineTrivia)));
        }

        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, dot, method),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments))).WithTrailingTrivia(call.GetTrailingTrivia());
    }

    /// <summary>Whether the chain already has such a call, before it or behind it: in Fix All an earlier edit may have added it.</summary>
    public static bool Has(ExpressionSyntax chain, string method)
    {
        while (chain.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } behind && behind.Expression == chain && !behind.Name.Identifier.ValueText.StartsWith("Map", StringComparison.Ordinal))
            chain = next;

        for (var at = chain; at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; at = access.Expression)
        {
            if (access.Name.Identifier.ValueText == method)
                return true;
        }

        return false;
    }
}
