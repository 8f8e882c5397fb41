using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>What is of administration: one endpoint, a group of them, or a controller.</summary>
/// <param name="Place">Where a report about it stands: the name of the call or action, the identifier of the class.</param>
/// <param name="Name">How messages name it.</param>
/// <param name="IsShared">Whether other endpoints may be in it.</param>
internal sealed record AdminScope(Location Place, object Name, bool IsShared)
{
    /// <summary>Where the call or member is written that a fix would change.</summary>
    public SyntaxNode? NodeIn(CancellationToken cancellationToken) =>
        Place.SourceTree?.GetRoot(cancellationToken).FindNode(Place.SourceSpan, getInnermostNodeForTie: true) is { } node
            ? (SyntaxNode?)node.FirstAncestorOrSelf<InvocationExpressionSyntax>() ?? node
            : null;
}
