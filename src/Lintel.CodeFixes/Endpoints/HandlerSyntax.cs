namespace Lintel.Endpoints;

/// <summary>The declaration of what answers an endpoint: a method, a local function or a lambda.</summary>
internal sealed record HandlerSyntax(SyntaxNode Node, TypeSyntax? ReturnType, SyntaxNode Body, bool IsAsync)
{
    /// <summary>The innermost declaration around a place; null where it has no body, or a directive splits it.</summary>
    public static HandlerSyntax? Around(SyntaxNode place) => Of(place.FirstAncestorOrSelf<SyntaxNode>(static it =>
        it is MethodDeclarationSyntax or LocalFunctionStatementSyntax or ParenthesizedLambdaExpressionSyntax));

    /// <summary>The expressions that it returns itself, not those of the functions inside it.</summary>
    public IEnumerable<ExpressionSyntax> Returned => Body is ExpressionSyntax expression
        ? [expression]
        : Body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Select(static it => it.Expression).OfType<ExpressionSyntax>();

    /// <summary>What it may answer, arm by arm, without those that throw.</summary>
    public IEnumerable<ExpressionSyntax> Arms => Returned.SelectMany(ArmsOf);

    private static IEnumerable<ExpressionSyntax> ArmsOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => ArmsOf(parenthesized.Expression),
        ConditionalExpressionSyntax conditional => ArmsOf(conditional.WhenTrue).Concat(ArmsOf(conditional.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(static arm => ArmsOf(arm.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => ArmsOf(coalesce.Left).Concat(ArmsOf(coalesce.Right)),
        ThrowExpressionSyntax => [],
        _ => [expression],
    };

    private static HandlerSyntax? Of(SyntaxNode? node) => node switch
    {
        { ContainsDirectives: true } => null,
        MethodDeclarationSyntax method when BodyOf(method.Body, method.ExpressionBody) is { } body =>
            new HandlerSyntax(method, method.ReturnType, body, method.Modifiers.Any(SyntaxKind.AsyncKeyword)),
        LocalFunctionStatementSyntax function when BodyOf(function.Body, function.ExpressionBody) is { } body =>
            new HandlerSyntax(function, function.ReturnType, body, function.Modifiers.Any(SyntaxKind.AsyncKeyword)),
        ParenthesizedLambdaExpressionSyntax lambda =>
            new HandlerSyntax(lambda, lambda.ReturnType, lambda.Body, lambda.Modifiers.Any(SyntaxKind.AsyncKeyword)),
        _ => null,
    };

    private static SyntaxNode? BodyOf(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow) => (SyntaxNode?)block ?? arrow?.Expression;
}
