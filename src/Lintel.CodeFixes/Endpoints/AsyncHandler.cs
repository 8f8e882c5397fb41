namespace Lintel.Endpoints;

/// <summary>Writes a handler that waits so that it awaits.</summary>
internal static class AsyncHandler
{
    private static readonly SyntaxToken Await = SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space);

    private static readonly SyntaxToken Async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);

    /// <summary>The handler with these calls awaited; null if it cannot be written so.</summary>
    public static SyntaxNode? Write(SyntaxNode declaration, IMethodSymbol method, IReadOnlyDictionary<SyntaxNode, TokenlessCall> calls, string token, bool hasCollections)
    {
        var isTask = TaskTypes.IsTask(method.ReturnType);
        var results = isTask ? ResultsOf(declaration).ToList() : [];
        if (isTask && TaskTypes.ResultOf(method.ReturnType) is null && results.Exists(static it => it.Parent is ReturnStatementSyntax && !IsCompleted(it)))
            return null; // `return task;` would become two statements

        var written = declaration.ReplaceNodes(calls.Keys.Concat(results).Distinct(), (original, current) =>
        {
            var changed = calls.TryGetValue(original, out var call) ? Awaited((InvocationExpressionSyntax)original, (InvocationExpressionSyntax)current, call, token, hasCollections) : (ExpressionSyntax)current;
            return results.Contains(original) ? Unwrapped(changed) : changed;
        });
        return WithAsync(WithoutCompleted(written), method, isTask);
    }

    /// <summary>What the handler itself answers with.</summary>
    private static IEnumerable<ExpressionSyntax> ResultsOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => [expression],
        LocalFunctionStatementSyntax { ExpressionBody.Expression: { } expression } => [expression],
        LambdaExpressionSyntax { ExpressionBody: { } expression } => [expression],
        _ => declaration.DescendantNodes().OfType<ReturnStatementSyntax>().Where(it => HandlerDeclaration.Around(it) == declaration).Select(static it => it.Expression).OfType<ExpressionSyntax>(),
    };

    private static ExpressionSyntax Awaited(InvocationExpressionSyntax original, InvocationExpressionSyntax current, TokenlessCall call, string token, bool hasCollections)
    {
        var called = current.Expression switch
        {
            MemberAccessExpressionSyntax access => access.WithName(AsyncName(access.Name)),
            SimpleNameSyntax name => AsyncName(name),
            var other => other,
        };
        var arguments = token.Length == 0 ? current.ArgumentList : TokenParameter.Add(current.ArgumentList, call, token, hasCollections);
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(Await, current.WithExpression(called).WithArgumentList(arguments).WithoutTrivia());
        if (original.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax)
            awaited = SyntaxFactory.ParenthesizedExpression(awaited);
        return awaited.WithTriviaFrom(current);
    }

    private static SimpleNameSyntax AsyncName(SimpleNameSyntax name) => name.WithIdentifier(SyntaxFactory.Identifier(name.Identifier.ValueText + "Async").WithTriviaFrom(name.Identifier));

    /// <summary><c>Task.FromResult(x)</c> becomes <c>x</c>, any other task is awaited.</summary>
    private static ExpressionSyntax Unwrapped(ExpressionSyntax result) => result switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } }, ArgumentList.Arguments: [var value] } =>
            value.Expression.WithTriviaFrom(result),
        ThrowExpressionSyntax or AwaitExpressionSyntax => result,
        _ when IsCompleted(result) => result,
        IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ObjectCreationExpressionSyntax => SyntaxFactory.AwaitExpression(Await, result.WithoutTrivia()).WithTriviaFrom(result),
        _ => SyntaxFactory.AwaitExpression(Await, SyntaxFactory.ParenthesizedExpression(result.WithoutTrivia())).WithTriviaFrom(result),
    };

    private static bool IsCompleted(ExpressionSyntax result) =>
        result is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } };

    /// <summary><c>return Task.CompletedTask;</c> at the end says nothing any more, before the end it is a plain return.</summary>
    private static SyntaxNode WithoutCompleted(SyntaxNode declaration)
    {
        var returns = declaration.DescendantNodes().OfType<ReturnStatementSyntax>().Where(it => it.Expression is { } result && IsCompleted(result) && HandlerDeclaration.Around(it) == declaration).ToList();
        var last = returns.Find(it => it.Parent is BlockSyntax block && block.Parent == declaration && block.Statements.Last() == it && !HasComment(it));
        declaration = declaration.TrackNodes(returns);
        declaration = declaration.ReplaceNodes(
            returns.Where(it => it != last).Select(it => declaration.GetCurrentNode(it)!),
            static (_, current) => current.WithExpression(null).WithReturnKeyword(current.ReturnKeyword.WithTrailingTrivia()));
        return last is null ? declaration : declaration.RemoveNode(declaration.GetCurrentNode(last)!, SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static bool HasComment(SyntaxNode statement) => statement.DescendantTrivia().Any(static it => !it.IsKind(SyntaxKind.WhitespaceTrivia) && !it.IsKind(SyntaxKind.EndOfLineTrivia));

    private static SyntaxNode WithAsync(SyntaxNode declaration, IMethodSymbol method, bool isTask)
    {
        TypeSyntax Typed(TypeSyntax type) => isTask ? type.WithoutLeadingTrivia()
            : SyntaxFactory.ParseTypeName(method.ReturnsVoid ? "Task" : $"Task<{type.WithoutTrivia()}>").WithTrailingTrivia(type.GetTrailingTrivia());
        SyntaxToken At(SyntaxTokenList modifiers, TypeSyntax type) => modifiers.Count == 0 ? Async.WithLeadingTrivia(type.GetLeadingTrivia()) : Async;

        return declaration switch
        {
            MethodDeclarationSyntax it => it.WithModifiers(it.Modifiers.Add(At(it.Modifiers, it.ReturnType))).WithReturnType(Typed(it.ReturnType)),
            LocalFunctionStatementSyntax it => it.WithModifiers(it.Modifiers.Add(At(it.Modifiers, it.ReturnType))).WithReturnType(Typed(it.ReturnType)),
            ParenthesizedLambdaExpressionSyntax { ReturnType: { } type } it => WithAsync(it.WithReturnType(Typed(type))),
            AnonymousFunctionExpressionSyntax it => WithAsync(it),
            _ => declaration,
        };
    }

    /// <summary>A lambda may be static, and it may have attributes before.</summary>
    private static SyntaxNode WithAsync(AnonymousFunctionExpressionSyntax lambda)
    {
        if (lambda is ParenthesizedLambdaExpressionSyntax { AttributeLists.Count: > 0 } marked)
            return marked.WithModifiers(marked.Modifiers.Add(Async));

        var leading = lambda.GetLeadingTrivia();
        var bare = lambda.WithoutLeadingTrivia();
        return bare.WithModifiers(bare.Modifiers.Add(Async)).WithLeadingTrivia(leading);
    }
}
