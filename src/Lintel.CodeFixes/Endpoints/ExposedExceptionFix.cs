namespace Lintel.Endpoints;

/// <summary>LNT7007: <c>Results.Problem(ex.Message)</c> becomes <c>Results.Problem()</c>; the catch variable goes if nothing else uses it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExposedExceptionFix))]
public sealed class ExposedExceptionFix() : SolutionFix(SecurityRules.ExposedException.Id, "Leave the detail out", fixAll: false)
{
    protected override Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        Task.FromResult(diagnostic.Properties.ContainsKey(SecurityRules.Optional) ? Edit(document, node) : null);

    private static SolutionEdit? Edit(Document document, SyntaxNode access)
    {
        if (Removed(access) is not { } removal)
            return null;

        if (access.FirstAncestorOrSelf<CatchClauseSyntax>() is not { Declaration: { Identifier.RawKind: not 0 } declaration } clause || IsUsed(clause, declaration.Identifier.ValueText, access))
            return new SolutionEdit(new NodeChange(document.Id, removal.Before, _ => removal.After));

        var plain = declaration.WithIdentifier(default).WithType(declaration.Type.WithTrailingTrivia(declaration.Identifier.TrailingTrivia));
        return new SolutionEdit(
            new NodeChange(document.Id, declaration, _ => plain),
            new NodeChange(document.Id, removal.Before, _ => removal.After));
    }

    /// <summary>The list that holds the detail, with it and without; null where the detail is but a part of what is said.</summary>
    private static (SyntaxNode Before, SyntaxNode After)? Removed(SyntaxNode access)
    {
        switch (access.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax list } argument when argument.NameColon is not null || list.Arguments.IndexOf(argument) is var at && list.Arguments.Skip(at + 1).All(static it => it.NameColon is not null):
                return HasComment(argument) ? null : (list, list.WithArguments(Without(list.Arguments, argument)));
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when assignment.Right == access && initializer.Expressions.Count > 1:
                return HasComment(assignment) ? null : (initializer, initializer.WithExpressions(Without(initializer.Expressions, assignment)));
            default:
                return null;
        }
    }

    /// <summary>The list without the item; what follows it takes its place, and what was in front of the end stays there.</summary>
    private static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var at = list.IndexOf(item);
        var rest = list.Remove(item);
        if (at == rest.Count && at > 0)
            return rest.Replace(rest[at - 1], rest[at - 1].WithTrailingTrivia(item.GetTrailingTrivia()));

        return at == 0 && rest.Count > 0 ? rest.Replace(rest[0], rest[0].WithLeadingTrivia(item.GetLeadingTrivia())) : rest;
    }

    private static bool HasComment(SyntaxNode node) =>
        node.DescendantTrivia().Any(static it => it.IsKind(SyntaxKind.SingleLineCommentTrivia) || it.IsKind(SyntaxKind.MultiLineCommentTrivia));

    private static bool IsUsed(CatchClauseSyntax clause, string name, SyntaxNode access) => clause.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Any(it => it.Identifier.ValueText == name && !access.Span.Contains(it.Span));
}
