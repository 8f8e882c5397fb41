using Lintel.Dependencies;

namespace Lintel.Endpoints;

/// <summary>A lambda, local function or method that takes its context as a parameter.</summary>
internal sealed record LoneEndpoint(SemanticModel Model, IParameterSymbol Parameter, SyntaxNode Node, ImmutableArray<Extraction> Extractions)
    : ExtractionTarget(Model, Parameter, Node, Extractions)
{
    public override string ContextName => Parameter.Name;

    public override IEnumerable<ISymbol> Changed => Node is LambdaExpressionSyntax ? [] : [Extractions[0].Source.Method];

    public static LoneEndpoint? Of(IParameterSymbol parameter, SyntaxNode owner, SemanticModel model, ImmutableHashSet<string> injected)
    {
        if (EndpointDeclaration.Of(owner) is not { } declaration || parameter.ContainingSymbol is not IMethodSymbol method)
            return null;

        var source = new EndpointSource(declaration, method, model, ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default, parameter), injected);
        return Extraction.Of(source) is { } extraction ? new LoneEndpoint(model, parameter, owner, ImmutableArray.Create(extraction)) : null;
    }

    public override SyntaxNode? Write(HandlerStyle style)
    {
        var extraction = Extractions[0];
        var known = extraction.Source.Method.Parameters.FirstOrDefault(style.Is);
        var taken = new HashSet<string>(Node.DescendantTokens().Where(static it => it.IsKind(SyntaxKind.IdentifierToken)).Select(static it => it.ValueText));
        var name = known?.Name ?? style.Names.FirstOrDefault(it => !taken.Contains(it)) ?? style.Names[0] + "2";
        return new SlimEndpoint(extraction, style, name) { Context = Parameter, Given = known is null ? style.Dependency : null }.Write();
    }
}
