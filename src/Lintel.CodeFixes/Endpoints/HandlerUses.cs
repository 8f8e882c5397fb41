using Microsoft.CodeAnalysis.FindSymbols;

namespace Lintel.Endpoints;

/// <summary>Where the handler of an endpoint is named: in the call that maps it, and by whoever else calls it.</summary>
internal static class HandlerUses
{
    /// <summary>The method that the declaration makes; null if others have a say in its signature.</summary>
    public static IMethodSymbol? FreeMethod(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = declaration is LambdaExpressionSyntax lambda ? model.GetSymbolInfo(lambda, cancellationToken).Symbol : model.GetDeclaredSymbol(declaration, cancellationToken);
        return symbol is IMethodSymbol { IsOverride: false, IsVirtual: false, IsAbstract: false, IsPartialDefinition: false, PartialDefinitionPart: null, ExplicitInterfaceImplementations.IsEmpty: true } method ? method : null;
    }

    public static async Task<ImmutableArray<ReferenceLocation>> OfAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        if (method.MethodKind == MethodKind.AnonymousFunction)
            return ImmutableArray<ReferenceLocation>.Empty;

        var references = await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false);
        return references.SelectMany(static found => found.Locations).ToImmutableArray();
    }

    /// <summary>The documents that must compile as before when the signature changes.</summary>
    public static async Task<ImmutableHashSet<DocumentId>> ReadersOfAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken) =>
        (await OfAsync(method, solution, cancellationToken).ConfigureAwait(false)).Select(static it => it.Document.Id).ToImmutableHashSet();
}
