using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>Finds where a validator says what it validates, and which validators are but parts of others.</summary>
internal sealed class ValidatorTargets(RequestCode code)
{
    private readonly Once<HashSet<ISymbol>> parts = new(cancellation => FindParts(code, cancellation));

    /// <summary>The type argument in the base list; null where a base class decides.</summary>
    public Location? PlaceOf(Validator validator, CancellationToken cancellationToken)
    {
        foreach (var reference in validator.Type.DeclaringSyntaxReferences)
        {
            if (code.View.Files.IsGenerated(reference.SyntaxTree) || reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax { BaseList: { } bases })
                continue;

            foreach (var argument in bases.Types.SelectMany(static it => it.Type.DescendantNodesAndSelf()).OfType<GenericNameSyntax>().SelectMany(static it => it.TypeArgumentList.Arguments))
            {
                if (SymbolEqualityComparer.Default.Equals(code.Models.Of(reference.SyntaxTree).GetTypeInfo(argument, cancellationToken).Type, validator.Target))
                    return argument.GetLocation();
            }
        }

        return null;
    }

    /// <summary>Whether another validator includes it.</summary>
    public bool IsPart(INamedTypeSymbol validator) => parts.Get(CancellationToken.None).Contains(validator.OriginalDefinition);

    private static HashSet<ISymbol> FindParts(RequestCode code, CancellationToken cancellationToken)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var name in new NamedUses(code.Compilation, cancellationToken).Of("Include"))
        {
            if (NamedUses.CallOf(name)?.ArgumentList.Arguments is [var argument, ..] && code.Models.Of(name.SyntaxTree).GetTypeInfo(argument.Expression, cancellationToken).Type is { } type)
                found.Add(type.OriginalDefinition);
        }

        return found;
    }
}
