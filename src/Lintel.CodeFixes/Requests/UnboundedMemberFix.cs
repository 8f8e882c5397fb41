namespace Lintel.Requests;

/// <summary>LNT4007: appends <c>RuleFor(x => x.Name).MaximumLength(200);</c> to the validator, or writes <c>[StringLength(200)]</c> where attributes validate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnboundedMemberFix))]
public sealed class UnboundedMemberFix() : SolutionFix(RequestRules.UnboundedMember.Id, "Limit the length", fixAll: false)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.GetValueOrDefault(RequestRules.Length) is not { } length || NameOf(node) is not { } member)
            return null;

        if (diagnostic.AdditionalLocations is not [{ SourceTree: { } file } place])
            return new SolutionEdit(new NodeChange(document.Id, node, current => Annotate(current, length)));

        return document.Project.GetDocument(file) is { } validator
            && await validator.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && root.FindNode(place.SourceSpan).FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { ContainsDirectives: false } constructor
                ? new SolutionEdit(new NodeChange(validator.Id, constructor, current => Append((ConstructorDeclarationSyntax)current, $"RuleFor(x => x.{member}).MaximumLength({length});")))
                : null;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ParameterSyntax parameter => parameter.Identifier.Text,
        _ => null,
    };

    private static SyntaxNode Append(ConstructorDeclarationSyntax constructor, string rule)
    {
        var line = EndOfLineIn(constructor);
        var indentation = IndentationOf(constructor);
        var inner = indentation.Add(SyntaxFactory.Whitespace("    "));
        if (constructor.Body is { } body)
        {
            var first = body.Statements.FirstOrDefault()?.GetLeadingTrivia().LastOrDefault();
            var added = Statement(rule, first is { RawKind: (int)SyntaxKind.WhitespaceTrivia } same ? SyntaxFactory.TriviaList(same) : inner, line);
            return body.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
                ? constructor.WithBody(body.AddStatements(added))
                : constructor.WithBody(body.AddStatements(SyntaxFactory.ParseStatement(rule).WithTrailingTrivia(SyntaxFactory.Space)));
        }

        if (constructor.ExpressionBody is not { } arrow)
            return constructor;

        // What stood behind the arrow becomes the first statement.
        var kept = SyntaxFactory.ExpressionStatement(arrow.Expression.WithoutTrailingTrivia(), constructor.SemicolonToken.WithLeadingTrivia(arrow.Expression.GetTrailingTrivia()).WithTrailingTrivia(line)).WithLeadingTrivia(inner);
        var block = SyntaxFactory.Block(
            SyntaxFactory.Token(indentation, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(line)),
            SyntaxFactory.List(new StatementSyntax[] { kept, Statement(rule, inner, line) }),
            SyntaxFactory.Token(indentation, SyntaxKind.CloseBraceToken, constructor.SemicolonToken.TrailingTrivia));
        return constructor
            .WithParameterList(constructor.ParameterList.WithTrailingTrivia(line))
            .WithExpressionBody(null).WithSemicolonToken(default).WithBody(block);
    }

    private static StatementSyntax Statement(string rule, SyntaxTriviaList indentation, SyntaxTrivia line) =>
        SyntaxFactory.ParseStatement(rule).WithLeadingTrivia(indentation).WithTrailingTrivia(line);

    private static SyntaxNode Annotate(SyntaxNode member, string length)
    {
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("StringLength"), SyntaxFactory.ParseAttributeArgumentList($"({length})"));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithLeadingTrivia(member.GetLeadingTrivia());
        return member switch
        {
            ParameterSyntax parameter => parameter.WithoutLeadingTrivia() is var bare ? bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.Space))) : parameter,
            PropertyDeclarationSyntax property => property.WithLeadingTrivia(IndentationOf(property)) is var bare
                ? bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithTrailingTrivia(EndOfLineIn(member))))
                : property,
            _ => member,
        };
    }

    private static SyntaxTriviaList IndentationOf(SyntaxNode node) =>
        node.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } written ? SyntaxFactory.TriviaList(written) : SyntaxFactory.TriviaList();

    private static SyntaxTrivia EndOfLineIn(SyntaxNode node) =>
        node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static it => it.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.EndOfLine("\n");
}
