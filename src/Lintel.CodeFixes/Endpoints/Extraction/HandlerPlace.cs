namespace Lintel.Endpoints;

/// <summary>Where handlers are written: beside those that are there, else beside the endpoint.</summary>
internal sealed record HandlerPlace(string Namespace, bool IsBlock, ImmutableArray<string> Folders, string? Directory)
{
    public static async Task<HandlerPlace> OfAsync(Document document, ISymbol endpoint, MediatorStyle? style, CancellationToken cancellationToken)
    {
        var space = endpoint.ContainingNamespace is { IsGlobalNamespace: false } container ? container.ToDisplayString() : "";
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var isBlock = root.DescendantNodes(static it => it is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<NamespaceDeclarationSyntax>().Any();
        if (style is { } mediator
            && await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            && NeighbourIn(compilation, document, space, mediator) is { } neighbour
            && document.Project.GetDocument(neighbour.DeclaringSyntaxReferences[0].SyntaxTree) is { } home
            && home.Id != document.Id)
            return new HandlerPlace(neighbour.ContainingNamespace.ToDisplayString(), isBlock, home.Folders.ToImmutableArray(), DirectoryOf(home));

        return new HandlerPlace(space, isBlock, document.Folders.ToImmutableArray(), DirectoryOf(document));
    }

    /// <summary>The handler whose namespace is nearest, if it is no further than a sibling of the endpoint's.</summary>
    private static INamedTypeSymbol? NeighbourIn(Compilation compilation, Document document, string space, MediatorStyle mediator)
    {
        var end = space.LastIndexOf('.');
        var family = end < 0 ? space : space.Substring(0, end);
        return SourceTypes.In(compilation.Assembly.GlobalNamespace)
            .Where(type => type is { TypeKind: TypeKind.Class, ContainingType: null, ContainingNamespace.IsGlobalNamespace: false }
                && IsIn(family, type.ContainingNamespace.ToDisplayString())
                && type.AllInterfaces.Any(face => face.Name is "IRequestHandler" or "IQueryHandler" or "ICommandHandler" && face.ContainingNamespace.ToDisplayString() == mediator.Namespace)
                && document.Project.GetDocument(type.DeclaringSyntaxReferences[0].SyntaxTree) is not null and not SourceGeneratedDocument)
            .OrderByDescending(type => IsIn(space, type.ContainingNamespace.ToDisplayString()))
            .ThenBy(static type => type.ContainingNamespace.ToDisplayString().Length)
            .ThenBy(static type => type.ToDisplayString(), StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool IsIn(string container, string space) =>
        container.Length > 0 && (space == container || space.StartsWith(container + ".", StringComparison.Ordinal));

    private static string? DirectoryOf(Document document) =>
        document.FilePath is { } path && path.LastIndexOfAny(new[] { '/', '\\' }) is >= 0 and var end ? path.Substring(0, end + 1) : null;
}
