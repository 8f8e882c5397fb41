namespace Lintel.Migrations;

/// <summary>LNT5101: writes the frame of the acknowledgement above the migration. Why the data may go, only a person can say.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedDataFix))]
public sealed class DroppedDataFix() : LintelFix(MigrationRules.DroppedData.Id, "Acknowledge that the data may go", fixAll: false)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) => reported.FirstAncestorOrSelf<ClassDeclarationSyntax>();

    protected override string NamespaceFor(Diagnostic diagnostic) => "System.Diagnostics.CodeAnalysis";

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) => node is ClassDeclarationSyntax;

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        if (current is not ClassDeclarationSyntax migration)
            return current;

        var leading = migration.GetLeadingTrivia();
        var indentation = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : SyntaxFactory.TriviaList();
        var line = migration.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static it => it.IsKind(SyntaxKind.EndOfLineTrivia));
        var arguments = SyntaxFactory.ParseAttributeArgumentList($"(\"{MigrationRules.DroppedData.Category}\", \"{diagnostic.Id}\", Justification = \"\")");
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("SuppressMessage"), arguments)))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(line.RawKind == 0 ? SyntaxFactory.EndOfLine("\n") : line);
        var below = migration.WithLeadingTrivia(indentation);
        return below.WithAttributeLists(below.AttributeLists.Insert(0, list));
    }
}
