using Microsoft.CodeAnalysis.FindSymbols;

namespace Lintel.Endpoints;

/// <summary>Who in the solution names a handler besides the map that it answers for.</summary>
/// <param name="Documents">The documents that name it.</param>
/// <param name="AreCalls">Whether one of them calls it.</param>
internal sealed record HandlerReferences(ImmutableHashSet<DocumentId> Documents, bool AreCalls)
{
    public static async Task<HandlerReferences> FindAsync(IMethodSymbol handler, Solution solution, CancellationToken cancellationToken)
    {
        var documents = ImmutableHashSet.CreateBuilder<DocumentId>();
        var areCalls = false;
        if (handler.MethodKind == MethodKind.AnonymousFunction)
            return new HandlerReferences(documents.ToImmutable(), areCalls);

        foreach (var found in await SymbolFinder.FindReferencesAsync(handler, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var place in found.Locations)
            {
                documents.Add(place.Document.Id);
                var root = await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                areCalls |= root is not null && IsCalled(root.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true));
            }
        }

        return new HandlerReferences(documents.ToImmutable(), areCalls);
    }

    private static bool IsCalled(SyntaxNode name)
    {
        while (name.Parent is MemberAccessExpressionSyntax access && access.Name == name || name.Parent is MemberBindingExpressionSyntax)
            name = name.Parent;
        return name.Parent is InvocationExpressionSyntax call && call.Expression == name;
    }
}
