namespace Lintel.Dependencies;

/// <summary>The declaration of an endpoint's method, be it a method, a local function or a lambda.</summary>
internal sealed record EndpointDeclaration(SyntaxNode Node, TypeSyntax? ReturnType, ParameterListSyntax Parameters, SyntaxNode Body, bool IsAsync)
{
    /// <summary>The declaration that is reported at this place: the one around it, or the one that it names.</summary>
    public static EndpointDeclaration? At(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Of(place.FirstAncestorOrSelf<SyntaxNode>(IsDeclaration)) is { } around && (around.ReturnType ?? (SyntaxNode)around.Parameters).Span.Contains(place.Span))
            return around;

        if (place is not ExpressionSyntax handler)
            return null;

        var info = model.GetSymbolInfo(handler, cancellationToken); // a method group that becomes a Delegate has candidates alone
        var named = info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
        return named is IMethodSymbol { DeclaringSyntaxReferences: [var declaration] } ? Of(declaration.GetSyntax(cancellationToken)) : null;
    }

    /// <summary>The expressions that the endpoint answers with.</summary>
    public IEnumerable<ExpressionSyntax> Results => Body is ExpressionSyntax expression
        ? [expression]
        : OwnNodes.OfType<ReturnStatementSyntax>().Select(static it => it.Expression).OfType<ExpressionSyntax>();

    /// <summary>Whether the body must still run when the answer is awaited: what it uses is given back at its end.</summary>
    public bool MustAwait => OwnNodes.Any(static node => node is UsingStatementSyntax or TryStatementSyntax
        || (node is LocalDeclarationStatementSyntax local && !local.UsingKeyword.IsKind(SyntaxKind.None)));

    public bool HoldsLock => OwnNodes.Any(static node => node is LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax);

    private IEnumerable<SyntaxNode> OwnNodes => Body.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static bool IsDeclaration(SyntaxNode node) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or ParenthesizedLambdaExpressionSyntax;

    public static EndpointDeclaration? Of(SyntaxNode? node) => node switch
    {
        MethodDeclarationSyntax method when BodyOf(method.Body, method.ExpressionBody) is { } body =>
            new EndpointDeclaration(method, method.ReturnType, method.ParameterList, body, method.Modifiers.Any(SyntaxKind.AsyncKeyword)),
        LocalFunctionStatementSyntax function when BodyOf(function.Body, function.ExpressionBody) is { } body =>
            new EndpointDeclaration(function, function.ReturnType, function.ParameterList, body, function.Modifiers.Any(SyntaxKind.AsyncKeyword)),
        ParenthesizedLambdaExpressionSyntax lambda =>
            new EndpointDeclaration(lambda, lambda.ReturnType, lambda.ParameterList, lambda.Body, lambda.Modifiers.Any(SyntaxKind.AsyncKeyword)),
        _ => null,
    };

    private static SyntaxNode? BodyOf(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow) => (SyntaxNode?)block ?? arrow?.Expression;
}
