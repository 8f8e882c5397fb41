using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>Finds what <c>new InlineValidator&lt;T&gt;()</c> validates; nothing is searched until a request seems to have no validator.</summary>
internal sealed class InlineValidators(RequestCode code)
{
    private readonly Once<HashSet<ITypeSymbol>> targets = new(cancellation => Find(code, cancellation));

    public bool Include(INamedTypeSymbol request, CancellationToken cancellationToken) => targets.Get(cancellationToken).Contains(request.OriginalDefinition);

    private static HashSet<ITypeSymbol> Find(RequestCode code, CancellationToken cancellationToken)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var name in new NamedUses(code.Compilation, cancellationToken).Of("InlineValidator"))
        {
            if (name is GenericNameSyntax { TypeArgumentList.Arguments: [var argument] }
                && code.Models.Of(name.SyntaxTree).GetTypeInfo(argument, cancellationToken).Type is { } target)
                found.Add(target.OriginalDefinition);
        }

        return found;
    }
}
