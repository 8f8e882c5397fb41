namespace Lintel.Data;

/// <summary>LNT5001: <c>{ New, Paid }</c> becomes <c>{ New = 0, Paid = 1 }</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImplicitEnumValueFix))]
public sealed class ImplicitEnumValueFix() : LintelFix(DataRules.ImplicitEnumValue.Id, "Write the stored values down", fixAll: true)
{
    /// <summary>Where directives choose the members, each choice has values of its own.</summary>
    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) =>
        node is EnumDeclarationSyntax type && ValuesIn(diagnostic).Length == type.Members.Count
        && !type.DescendantTrivia().Any(static it => it.RawKind is (int)SyntaxKind.IfDirectiveTrivia or (int)SyntaxKind.ElifDirectiveTrivia or (int)SyntaxKind.ElseDirectiveTrivia or (int)SyntaxKind.EndIfDirectiveTrivia);

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        var type = (EnumDeclarationSyntax)current;
        var values = ValuesIn(diagnostic);
        return type.ReplaceNodes(
            type.Members.Where(static member => member.EqualsValue is null),
            (member, _) => WithValue(member, values[type.Members.IndexOf(member)]));
    }

    private static EnumMemberDeclarationSyntax WithValue(EnumMemberDeclarationSyntax member, string value) =>
        member
            .WithIdentifier(member.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithEqualsValue(SyntaxFactory.EqualsValueClause(
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.ParseExpression(value)))
            .WithTrailingTrivia(member.GetTrailingTrivia()); // a comment behind the last member stays behind it

    private static string[] ValuesIn(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(DataRules.Values)?.Split(',') ?? [];
}
