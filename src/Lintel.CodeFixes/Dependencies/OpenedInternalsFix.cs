namespace Lintel.Dependencies;

/// <summary>LNT2008: the attribute goes; what else it uncovers, the compiler says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenedInternalsFix))]
public sealed class OpenedInternalsFix() : SolutionFix(DependencyRules.OpenedInternals.Id, "Remove InternalsVisibleTo", fixAll: false)
{
    protected override Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var edit = node.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax { Parent: CompilationUnitSyntax unit } list } attribute
            ? new SolutionEdit(new NodeChange(document.Id, unit, _ => Without(attribute, list, unit)))
            : null;
        return Task.FromResult(edit);
    }

    private static SyntaxNode Without(AttributeSyntax attribute, AttributeListSyntax list, CompilationUnitSyntax unit)
    {
        if (list.Attributes.Count > 1)
            return unit.RemoveNode(attribute, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;

        return unit.RemoveNode(list, KeptTrivia(list))!;
    }

    /// <summary>Comments stay, and one of two blank lines.</summary>
    private static SyntaxRemoveOptions KeptTrivia(AttributeListSyntax list)
    {
        if (list.GetLeadingTrivia().Concat(list.GetTrailingTrivia()).Any(static trivia => !IsBlank(trivia)))
            return SyntaxRemoveOptions.KeepExteriorTrivia;

        var isBlankLineNext = list.GetLastToken().GetNextToken().LeadingTrivia.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
        return isBlankLineNext ? SyntaxRemoveOptions.KeepNoTrivia : SyntaxRemoveOptions.KeepLeadingTrivia;
    }

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
