using Microsoft.CodeAnalysis.Text;

namespace Lintel.Dependencies;

/// <summary>The reported uses of a type in one document: names of it, and expressions that have to do with it without naming it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Root">Its root.</param>
/// <param name="Type">The type; null if no place of this document names it.</param>
/// <param name="Names">All names of it in the types that use it, with what qualifies them.</param>
/// <param name="Others">The other places.</param>
internal sealed record InternalUses(
    Document Document, SyntaxNode Root, INamedTypeSymbol? Type, ImmutableArray<SyntaxNode> Names, ImmutableArray<SyntaxNode> Others)
{
    /// <summary>Marks the places that must have nothing to do with the type any more, once its names are replaced.</summary>
    public static readonly SyntaxAnnotation Judged = new("Lintel.Judged");

    /// <summary>Whether one of the names stands where callers see it.</summary>
    public bool IsInSignature => Names.Any(static name => !name.Ancestors().Any(static node =>
        node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or GlobalStatementSyntax));

    /// <summary>Null if a name cannot be replaced: an alias, an attribute.</summary>
    public static async Task<InternalUses?> FindAsync(Document document, IEnumerable<TextSpan> spans, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return null;

        INamedTypeSymbol? type = null;
        var places = spans.Select(span => root.FindNode(span, getInnermostNodeForTie: true)).ToImmutableArray();
        foreach (var name in places.OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
            if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } || model.GetAliasInfo(name, cancellationToken) is not null)
                return null;

            type ??= (symbol as INamedTypeSymbol)?.OriginalDefinition;
        }

        var names = type is null ? ImmutableArray<SyntaxNode>.Empty : NamesOf(type, places, model, cancellationToken);
        return new InternalUses(document, root, type, names, places.RemoveAll(place => names.Any(name => name.Contains(place))));
    }

    /// <summary>All names of the type in the types that hold the places; a report names a use once, and neither nameof nor cref.</summary>
    private static ImmutableArray<SyntaxNode> NamesOf(INamedTypeSymbol type, ImmutableArray<SyntaxNode> places, SemanticModel model, CancellationToken cancellationToken) => places
        .Select(static place => place.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault(static node => node is not BaseNamespaceDeclarationSyntax) ?? place)
        .Distinct()
        .SelectMany(static holder => holder.DescendantNodesAndSelf(descendIntoTrivia: true))
        .OfType<SimpleNameSyntax>()
        .Where(name => name.Identifier.ValueText == type.Name
            && model.GetSymbolInfo(name, cancellationToken).Symbol is INamedTypeSymbol named
            && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, type))
        .Select(Whole)
        .ToImmutableArray();

    /// <summary>Whether a judged place still has to do with the type.</summary>
    public static async Task<bool> RemainAsync(Document changed, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return true;

        var id = type.GetDocumentationCommentId();
        return root.GetAnnotatedNodes(Judged).SelectMany(static node => node.DescendantNodesAndSelf()).Any(node =>
            Holds(model.GetTypeInfo(node, cancellationToken).Type, id)
            || Holds(model.GetSymbolInfo(node, cancellationToken).Symbol?.ContainingType, id)
            || (node is ParameterSyntax && Holds((model.GetDeclaredSymbol(node, cancellationToken) as IParameterSymbol)?.Type, id)));
    }

    private static bool Holds(ITypeSymbol? type, string? id) => type switch
    {
        IArrayTypeSymbol array => Holds(array.ElementType, id),
        INamedTypeSymbol named => named.OriginalDefinition.GetDocumentationCommentId() == id || named.TypeArguments.Any(argument => Holds(argument, id)),
        _ => false,
    };

    private static SyntaxNode Whole(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        MemberAccessExpressionSyntax access when access.Name == name => access,
        AliasQualifiedNameSyntax aliased => aliased,
        _ => name,
    };
}
