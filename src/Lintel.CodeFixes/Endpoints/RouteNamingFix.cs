namespace Lintel.Endpoints;

/// <summary>LNT3004: <c>"GetUserItems"</c> becomes <c>"user-items"</c>, and whoever calls the old route finds nothing there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RouteNamingFix))]
public sealed class RouteNamingFix() : LintelFix(EndpointRules.RouteNaming.Id, "Rename the route segment, which breaks callers", fixAll: false)
{
    protected override SyntaxNode? TargetOf(SyntaxNode root, SyntaxNode reported, Diagnostic diagnostic) => reported.FirstAncestorOrSelf<LiteralExpressionSyntax>();

    protected override bool CanFix(SyntaxNode node, Diagnostic diagnostic) => node is LiteralExpressionSyntax literal && !Renamed(literal, diagnostic).IsEquivalentTo(literal);

    protected override SyntaxNode Fix(SyntaxNode current, Diagnostic diagnostic) => current is LiteralExpressionSyntax literal ? Renamed(literal, diagnostic) : current;

    private static LiteralExpressionSyntax Renamed(LiteralExpressionSyntax literal, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.GetValueOrDefault(EndpointRules.Found) is not { } found || diagnostic.Properties.GetValueOrDefault(EndpointRules.Segment) is not { } better)
            return literal;

        var route = string.Join("/", literal.Token.ValueText.Split('/').Select(segment => segment == found ? better : segment));
        return literal.WithToken(SyntaxFactory.Literal(route).WithTriviaFrom(literal.Token));
    }
}
