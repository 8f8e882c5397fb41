namespace Lintel.Migrations;

/// <summary>LNT5107: <c>defaultValue: Color.Red</c> becomes <c>defaultValue: 0</c>, wherever the migration uses it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MigrationUsesApplicationFix))]
public sealed class MigrationUsesApplicationFix() : SolutionFix(MigrationRules.MigrationUsesApplication.Id, "Write the value out", fixAll: true)
{
    protected override Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(diagnostic.Properties.GetValueOrDefault(MigrationRules.Literal) is { } literal ? EditOf(document, node, diagnostic, literal) : null);

    private static SolutionEdit? EditOf(Document document, SyntaxNode node, Diagnostic diagnostic, string literal)
    {
        var root = node.SyntaxTree.GetRoot();
        var changes = ImmutableArray.CreateBuilder<NodeChange>();
        foreach (var place in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
        {
            if (place.SourceTree != node.SyntaxTree || ExpressionAt(root, place) is not { } expression)
                return null;

            changes.Add(new NodeChange(document.Id, expression, current => SyntaxFactory.ParseExpression(literal).WithTriviaFrom(current)));
        }

        return new SolutionEdit(changes.ToImmutable(), ImmutableHashSet<DocumentId>.Empty);
    }

    private static ExpressionSyntax? ExpressionAt(SyntaxNode root, Location place) =>
        root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(it => it.Span == place.SourceSpan);
}
