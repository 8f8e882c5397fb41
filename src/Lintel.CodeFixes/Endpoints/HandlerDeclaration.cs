namespace Lintel.Endpoints;

/// <summary>The declaration of a handler: a method, a local function or a lambda.</summary>
internal static class HandlerDeclaration
{
    /// <summary>The one that is reported at this place, by its name or by what it takes.</summary>
    public static SyntaxNode? At(SyntaxNode place) => place switch
    {
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => place,
        ParameterListSyntax { Parent: ParenthesizedLambdaExpressionSyntax lambda } => lambda,
        AnonymousMethodExpressionSyntax => place,
        _ => null,
    };

    /// <summary>The one around a place in its body.</summary>
    public static SyntaxNode? Around(SyntaxNode place) =>
        place.FirstAncestorOrSelf<SyntaxNode>(static it => it is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    public static ParameterListSyntax? ParametersOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.ParameterList,
        LocalFunctionStatementSyntax function => function.ParameterList,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
        AnonymousMethodExpressionSyntax lambda => lambda.ParameterList,
        _ => null,
    };

    public static IMethodSymbol? SymbolOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) =>
        (declaration is AnonymousFunctionExpressionSyntax
            ? model.GetSymbolInfo(declaration, cancellationToken).Symbol
            : model.GetDeclaredSymbol(declaration, cancellationToken)) as IMethodSymbol;

    /// <summary>Whether a directive stands inside: then there is more than one text of it, and only one has been judged.</summary>
    public static bool IsSplit(SyntaxNode declaration) =>
        declaration.ContainsDirectives && declaration.DescendantTokens().Skip(1).Any(static token => token.LeadingTrivia.Any(static trivia => trivia.IsDirective));

    /// <summary>Whether nobody else has a say in what it takes.</summary>
    public static bool IsFree(IMethodSymbol method) =>
        method is { IsOverride: false, IsVirtual: false, IsAbstract: false, IsPartialDefinition: false, PartialDefinitionPart: null, ExplicitInterfaceImplementations.IsEmpty: true };
}
