using Microsoft.CodeAnalysis.FindSymbols;

namespace Lintel.Dependencies;

/// <summary>LNT1005: <c>(IHttpContextAccessor a)</c>, of which only the caller's id is read, becomes <c>(ICurrentUser user)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HttpOutsidePresentationFix))]
public sealed class HttpOutsidePresentationFix() : SolutionFix(DependencyRules.HttpOutsidePresentation.Id, "Depend on the current user", fixAll: false)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DependencyRules.CurrentUserType, out var user) || user is null
            || !diagnostic.Properties.TryGetValue(DependencyRules.CurrentUserId, out var id) || id is null
            || node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { ContainsDirectives: false } type
            || !diagnostic.AdditionalLocations.All(place => place.SourceTree == node.SyntaxTree && type.Span.Contains(place.SourceSpan))
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || AccessorUses.In(type, model, cancellationToken) is not { } uses)
            return null;

        var written = uses.Write(user, id);
        if (written is null || model.GetDeclaredSymbol(type, cancellationToken) is not { } symbol)
            return null;

        var readers = await ReadersOf(symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        return new SolutionEdit(ImmutableArray.Create(new NodeChange(document.Id, type, _ => written)), readers);
    }

    /// <summary>Who creates the type must still be able to.</summary>
    private static async Task<ImmutableHashSet<DocumentId>> ReadersOf(INamedTypeSymbol type, Solution solution, CancellationToken cancellationToken)
    {
        var readers = ImmutableHashSet.CreateBuilder<DocumentId>();
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var reference in await SymbolFinder.FindReferencesAsync(constructor, solution, cancellationToken).ConfigureAwait(false))
                readers.UnionWith(reference.Locations.Select(static place => place.Document.Id));
        }

        return readers.ToImmutable();
    }
}
