using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>Tells whose code a piece of it is; the baseline names this.</summary>
internal static class CodeOwner
{
    /// <summary>The member or type around it, or that an attribute stands on; of top-level statements, the program.</summary>
    public static ISymbol Of(SyntaxNode node, SemanticModel file)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>()?.Parent?.Parent is MemberDeclarationSyntax member and not (GlobalStatementSyntax or BaseFieldDeclarationSyntax)
            && file.GetDeclaredSymbol(member) is { } marked)
            return marked;

        var symbol = file.GetEnclosingSymbol(node.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol switch
        {
            null or INamespaceSymbol => file.Compilation.Assembly,
            IMethodSymbol { Name: "<Main>$", ContainingType: { } program } => program,
            IMethodSymbol { AssociatedSymbol: { } property } => property,
            _ => symbol,
        };
    }
}
