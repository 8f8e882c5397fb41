namespace Lintel.Endpoints;

/// <summary>LNT3010: <c>([FromBody] Filter f)</c> becomes <c>([AsParameters] Filter f)</c>, or <c>[FromQuery]</c> in a controller.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BodyOnGetFix))]
public sealed class BodyOnGetFix() : LintelFix(EndpointRules.BodyOnGet.Id, "Bind the members from route and query", fixAll: false)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) => reported.FirstAncestorOrSelf<ParameterSyntax>();

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) =>
        node is ParameterSyntax { Type: not null } parameter && diagnostic.Properties.ContainsKey(EndpointRules.Binding) && parameter.AttributeLists.All(static list => list.Attributes.All(IsBody));

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic)
    {
        if (current is not ParameterSyntax parameter || diagnostic.Properties.GetValueOrDefault(EndpointRules.Binding) is not { } binding)
            return current;

        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(binding))))
            .WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithAttributeLists(default).WithLeadingTrivia().WithAttributeLists(SyntaxFactory.SingletonList(list));
    }

    private static bool IsBody(AttributeSyntax attribute) => attribute.Name.ToString() is "FromBody" or "FromBodyAttribute" && attribute.ArgumentList is null;
}
