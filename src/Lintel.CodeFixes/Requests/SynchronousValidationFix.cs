namespace Lintel.Requests;

/// <summary>LNT4004: <c>v.Validate(x)</c> becomes <c>await v.ValidateAsync(x, ct)</c> in a method that is asynchronous already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SynchronousValidationFix))]
public sealed class SynchronousValidationFix() : SolutionFix(RequestRules.SynchronousValidation.Id, "Await the validation", fixAll: true)
{
    protected override Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not IdentifierNameSyntax name || name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } || !IsInAsync(call))
            return Task.FromResult<SolutionEdit?>(null);

        var token = diagnostic.Properties.GetValueOrDefault(RequestRules.Token);
        return Task.FromResult<SolutionEdit?>(new SolutionEdit(new NodeChange(document.Id, call, current => Await((InvocationExpressionSyntax)current, token))));
    }

    private static SyntaxNode Await(InvocationExpressionSyntax call, string? token)
    {
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var name = SyntaxFactory.IdentifierName(access.Name.Identifier.ValueText + "Async").WithTriviaFrom(access.Name);
        var arguments = call.ArgumentList;
        if (token is not null)
            arguments = arguments.AddArguments(SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token)).WithLeadingTrivia(SyntaxFactory.Space));

        var waiting = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            call.WithExpression(access.WithName(name)).WithArgumentList(arguments).WithoutTrivia());
        ExpressionSyntax whole = call.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(waiting)
            : waiting;
        return whole.WithTriviaFrom(call);
    }

    /// <summary>The innermost function decides, not the one around it.</summary>
    private static bool IsInAsync(SyntaxNode call)
    {
        for (var at = call.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case LockStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax or ConditionalAccessExpressionSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true; // a program's statements may await
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
