using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>The bodies that builders are followed through, each bound and read once.</summary>
internal sealed class Bodies(SemanticModels models, CancellationToken cancellationToken)
{
    private readonly Dictionary<IOperation, BodyUses> uses = new();

    public BodyUses UsesAround(IOperation operation)
    {
        var root = RootOf(operation);
        if (!uses.TryGetValue(root, out var read))
            uses[root] = read = new BodyUses(root);
        return read;
    }

    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>The body of a method in source; of a local function, of the member around it. Null if there is none.</summary>
    public IOperation? Of(IMethodSymbol method)
    {
        method = method.PartialImplementationPart ?? method;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellationToken);
            if (models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is { } body)
                return body;
        }

        return null;
    }

    public IOperation? Of(SyntaxNode syntax) => models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);

    public ISymbol? MemberAround(SyntaxNode syntax) => models.Of(syntax.SyntaxTree).GetEnclosingSymbol(syntax.SpanStart, cancellationToken);

    /// <summary>The method that the parameter is one of; of an extension block's parameter, the member around the place that names it.</summary>
    public IMethodSymbol? MethodOf(IParameterReferenceOperation reference)
    {
        if (reference.Parameter.ContainingSymbol is not INamedTypeSymbol)
            return reference.Parameter.ContainingSymbol as IMethodSymbol;

        var member = MemberAround(reference.Syntax);
        while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            member = member.ContainingSymbol;
        return member as IMethodSymbol;
    }

    public object? ConstantOf(ExpressionSyntax syntax) =>
        models.Of(syntax.SyntaxTree).GetConstantValue(syntax, cancellationToken) is { HasValue: true, Value: var value } ? value : null;

    public ISymbol? SymbolOf(SyntaxNode syntax) => models.Of(syntax.SyntaxTree).GetSymbolInfo(syntax, cancellationToken).Symbol;
}
