using Lintel.Endpoints;

namespace Lintel.Data;

/// <summary>LNT5003: puts <c>[SuppressMessage(…, Justification = "")]</c> on the member. The reason somebody must write: LNT9004 asks for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BypassedQueryFilterFix))]
public sealed class BypassedQueryFilterFix() : LintelFix(DataRules.BypassedQueryFilter.Id, "Add a justification to fill in", fixAll: false)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) =>
        reported.FirstAncestorOrSelf<MemberDeclarationSyntax>() is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax
            ? reported.FirstAncestorOrSelf<MemberDeclarationSyntax>()
            : null;

    protected override string? NamespaceFor(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(DataRules.Namespace);

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) => node is MemberDeclarationSyntax;

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        var member = (MemberDeclarationSyntax)current;
        var rule = DataRules.BypassedQueryFilter;
        var arguments = SyntaxFactory.ParseAttributeArgumentList($"(\"{rule.Category}\", \"{rule.Id}\", Justification = \"\")")!;
        var marked = MemberAttribute.Add(member, "SuppressMessage");
        var list = marked.AttributeLists[0];
        return marked.ReplaceNode(list, list.WithAttributes(SyntaxFactory.SingletonSeparatedList(list.Attributes[0].WithArgumentList(arguments))));
    }
}
