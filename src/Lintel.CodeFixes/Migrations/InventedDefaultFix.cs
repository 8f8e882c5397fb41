namespace Lintel.Migrations;

/// <summary>LNT5103: <c>nullable: false, defaultValue: ""</c> becomes <c>nullable: true</c>; a later migration requires it, when the rows are filled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InventedDefaultFix))]
public sealed class InventedDefaultFix() : LintelFix(MigrationRules.InventedDefault.Id, "Add the column as nullable", fixAll: false)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.ContainsKey(MigrationRules.CanBeNullable))
            return null;

        // The default may itself be a call.
        return reported.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(static call => call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax });
    }

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } && arguments.Count(static it => it.NameColon is null) <= 2 && !Changed(arguments).Equals(arguments);

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic) =>
        current is InvocationExpressionSyntax call ? call.WithArgumentList(call.ArgumentList.WithArguments(Changed(call.ArgumentList.Arguments))) : current;

    private static SeparatedSyntaxList<ArgumentSyntax> Changed(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var yes = SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression);
        var nullable = arguments.FirstOrDefault(static it => IsNamed(it, "nullable"));
        var value = arguments.FirstOrDefault(static it => IsNamed(it, "defaultValue"));
        if (nullable is not null)
        {
            arguments = arguments.Replace(nullable, nullable.WithExpression(yes.WithTriviaFrom(nullable.Expression)));
            return value is null ? arguments : arguments.RemoveAt(arguments.IndexOf(static it => IsNamed(it, "defaultValue")));
        }

        var added = SyntaxFactory.Argument(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName("nullable")).WithTrailingTrivia(SyntaxFactory.Space), default, yes);
        return value is not null
            ? arguments.Replace(value, added.WithTriviaFrom(value))
            : SyntaxFactory.SeparatedList(arguments.Add(added.WithLeadingTrivia(arguments.Last().GetLeadingTrivia())), Enumerable.Repeat(arguments.GetSeparators().First(), arguments.Count));
    }

    private static bool IsNamed(ArgumentSyntax argument, string name) => argument.NameColon?.Name.Identifier.ValueText == name;
}
