using Microsoft.CodeAnalysis.FindSymbols;

namespace Lintel.Requests;

/// <summary>LNT4005: <c>string Name { get; set; }</c> becomes <c>string Name { get; init; }</c>, if the solution writes it in initializers only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MutableRequestFix))]
public sealed class MutableRequestFix() : SolutionFix(RequestRules.MutableRequest.Id, "Set it in initializers only", fixAll: true)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not PropertyDeclarationSyntax { AccessorList: { } accessors } declaration
            || accessors.Accessors.FirstOrDefault(static it => it.IsKind(SyntaxKind.SetAccessorDeclaration)) is not { } setter
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { IsVirtual: false, IsAbstract: false } property
            || declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return null;

        var readers = ImmutableHashSet.CreateBuilder<DocumentId>();
        foreach (var symbol in await SymbolFinder.FindReferencesAsync(property, document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var place in symbol.Locations)
            {
                if (await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                    || PropertyWrites.IsLate(root.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true)))
                    return null;

                readers.Add(place.Document.Id);
            }
        }

        return new SolutionEdit(ImmutableArray.Create(new NodeChange(document.Id, setter, Initialize)), readers.ToImmutable());
    }

    private static SyntaxNode Initialize(SyntaxNode current)
    {
        var setter = (AccessorDeclarationSyntax)current;
        return SyntaxFactory.AccessorDeclaration(
            SyntaxKind.InitAccessorDeclaration, setter.AttributeLists, setter.Modifiers,
            SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter.Keyword),
            setter.Body, setter.ExpressionBody, setter.SemicolonToken);
    }
}
