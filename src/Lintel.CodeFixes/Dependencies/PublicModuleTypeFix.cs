namespace Lintel.Dependencies;

/// <summary>LNT2007: <c>public class PayHandler</c> becomes <c>internal sealed class PayHandler</c>, if no other assembly misses it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PublicModuleTypeFix))]
public sealed class PublicModuleTypeFix() : SolutionFix(DependencyRules.PublicModuleType.Id, "Make it internal", fixAll: true)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (node is not TypeDeclarationSyntax || model?.GetDeclaredSymbol(node, cancellationToken) is not INamedTypeSymbol type)
            return null;

        var solution = document.Project.Solution;
        var parts = PartsOf(type, solution, cancellationToken);
        if (parts.IsEmpty || await ValidatorScan.MissesInternalsAsync(type, solution, cancellationToken).ConfigureAwait(false))
            return null;

        var uses = await TypeUses.FindAsync(type, document.Project, cancellationToken).ConfigureAwait(false);
        if (uses.LeaveAssembly)
            return null;

        var changes = parts.Select(part => new NodeChange(part.Document, part.Part, current => Hide((TypeDeclarationSyntax)current, uses.AllowSealed)));
        return new SolutionEdit(changes.ToImmutableArray(), uses.Documents);
    }

    /// <summary>The parts that say who sees the type; none if one of them cannot be edited.</summary>
    private static ImmutableArray<(DocumentId Document, TypeDeclarationSyntax Part)> PartsOf(INamedTypeSymbol type, Solution solution, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray.CreateBuilder<(DocumentId, TypeDeclarationSyntax)>();
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax part || !part.Modifiers.Any(SyntaxKind.PublicKeyword))
                continue; // a part may leave it to another
            if (solution.GetDocumentId(part.SyntaxTree) is not { } id || solution.GetDocument(id) is not { } document || IsGenerated(document) || IsSplit(part))
                return ImmutableArray<(DocumentId, TypeDeclarationSyntax)>.Empty;

            parts.Add((id, part));
        }

        return parts.ToImmutable();
    }

    private static bool IsGenerated(Document document) => document is SourceGeneratedDocument
        || document.Name.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        || document.Name.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a directive stands between the words that change.</summary>
    private static bool IsSplit(TypeDeclarationSyntax part) =>
        part.Modifiers.Skip(1).Append(part.Keyword).Any(static token => token.LeadingTrivia.Any(static trivia => trivia.IsDirective));

    private static SyntaxNode Hide(TypeDeclarationSyntax type, bool isSealed)
    {
        var at = type.Modifiers.IndexOf(SyntaxKind.PublicKeyword);
        var visible = type.Modifiers[at];
        var words = new List<SyntaxToken> { SyntaxFactory.Token(visible.LeadingTrivia, SyntaxKind.InternalKeyword, visible.TrailingTrivia) };
        if (isSealed && type is ClassDeclarationSyntax or RecordDeclarationSyntax)
            words.Add(SyntaxFactory.Token(default, SyntaxKind.SealedKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        return type.WithModifiers(SyntaxFactory.TokenList(type.Modifiers.Take(at).Concat(words).Concat(type.Modifiers.Skip(at + 1))));
    }
}
