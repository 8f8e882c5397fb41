using Lintel.Endpoints;

namespace Lintel.Data;

/// <summary>LNT5002: <c>string Name</c> becomes <c>[MaxLength(256)] string Name</c>. It changes the schema, so it is decided column by column.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnboundedColumnFix))]
public sealed class UnboundedColumnFix() : LintelFix(DataRules.UnboundedColumn.Id, "Bound the column", fixAll: false)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) =>
        reported.FirstAncestorOrSelf<SyntaxNode>(static it => it is PropertyDeclarationSyntax or FieldDeclarationSyntax { Declaration.Variables.Count: 1 } or ParameterSyntax);

    protected override string? NamespaceFor(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(DataRules.Namespace);

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) => AttributeIn(diagnostic) is not null;

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        if (AttributeIn(diagnostic) is not { } attribute)
            return current;

        return current switch
        {
            ParameterSyntax parameter => OnParameter(parameter, attribute),
            MemberDeclarationSyntax member => OnMember(member, attribute),
            _ => current,
        };
    }

    private static MemberDeclarationSyntax OnMember(MemberDeclarationSyntax member, AttributeSyntax attribute)
    {
        var marked = MemberAttribute.Add(member, "It");
        return marked.ReplaceNode(marked.AttributeLists[0].Attributes[0], attribute);
    }

    /// <summary>On a parameter of a record, the attribute must say that it is meant for the property.</summary>
    private static ParameterSyntax OnParameter(ParameterSyntax parameter, AttributeSyntax attribute)
    {
        var target = SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space));
        var list = SyntaxFactory.AttributeList(target, SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(parameter.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        var bare = parameter.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    private static AttributeSyntax? AttributeIn(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.GetValueOrDefault(DataRules.Attribute) is not { } text)
            return null;

        var start = text.IndexOf('(');
        return SyntaxFactory.Attribute(SyntaxFactory.ParseName(text.Substring(0, start)), SyntaxFactory.ParseAttributeArgumentList(text.Substring(start)));
    }
}
