namespace Lintel.Endpoints;

/// <summary>Adds an attribute above a class or method, on a line of its own.</summary>
internal static class MemberAttribute
{
    /// <param name="member">What gets it.</param>
    /// <param name="name">The name of the attribute.</param>
    /// <param name="arguments">Its arguments with their parentheses, if it has any.</param>
    public static MemberDeclarationSyntax Add(MemberDeclarationSyntax member, string name, string arguments = "")
    {
        var leading = member.GetLeadingTrivia();
        var indentation = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : SyntaxFactory.TriviaList();
        var line = member.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static it => it.IsKind(SyntaxKind.EndOfLineTrivia));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.ParseName(name), arguments.Length == 0 ? null : SyntaxFactory.ParseAttributeArgumentList(arguments))))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(line.RawKind == 0 ? SyntaxFactory.EndOfLine("\n") : line);
        var below = member.WithLeadingTrivia(indentation);
        return below.WithAttributeLists(below.AttributeLists.Insert(0, list));
    }

    public static bool Has(MemberDeclarationSyntax member, string name) =>
        member.AttributeLists.Any(list => list.Attributes.Any(it => it.Name.ToString() == name));
}
