using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Dependencies;

/// <summary>Where in the syntax of an operation or a declaration a use can be named.</summary>
internal static class UseSyntax
{
    /// <summary>The names outside of bodies: what stands in a body is an operation's to find, a member its own symbol's.</summary>
    public static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxNode node) =>
        node.DescendantNodesAndSelf(inner => inner == node || !HoldsBody(inner)).OfType<SimpleNameSyntax>();

    /// <summary>The type of a variable stands beside its declarator, attributes around the declaration.</summary>
    public static SyntaxNode WholeDeclaration(SyntaxNode node) =>
        node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: { } around } } ? around : node;

    /// <summary>The part of an operation's syntax that makes the use: never a body that has uses of its own.</summary>
    public static SyntaxNode NodeOf(SyntaxNode syntax) => syntax switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator => OfVariable(declaration, declarator),
        CommonForEachStatementSyntax loop => loop.Expression,
        TypeSyntax type when IsVar(type) && type.Parent is ForEachStatementSyntax loop => loop.Expression,
        CatchClauseSyntax { Declaration.Type: { } caught } => caught,
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
        AnonymousMethodExpressionSyntax { ParameterList: { } parameters } => parameters,
        _ => syntax,
    };

    /// <summary>What var hides is made by the value.</summary>
    private static SyntaxNode OfVariable(VariableDeclarationSyntax declaration, VariableDeclaratorSyntax declarator) =>
        !IsVar(declaration.Type) || declarator.Initializer is not { Value: var value } ? declaration.Type
        : value is RefExpressionSyntax reference ? reference.Expression : value;

    private static bool IsVar(TypeSyntax type) => type.IsVar || type is RefTypeSyntax { Type.IsVar: true } or ScopedTypeSyntax { Type.IsVar: true };

    private static bool HoldsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax
        || (node is EqualsValueClauseSyntax && node.Parent is not ParameterSyntax)
        || (node is MemberDeclarationSyntax && node.Parent is TypeDeclarationSyntax);
}
