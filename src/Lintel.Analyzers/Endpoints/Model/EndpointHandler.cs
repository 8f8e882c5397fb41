namespace Lintel.Endpoints;

/// <summary>What answers the requests of an endpoint: a method, a lambda, a local function.</summary>
internal sealed class EndpointHandler(IMethodSymbol method, SyntaxNode? syntax, SemanticModels models)
{
    private readonly Once<BodyBox> body = new(cancellation => new BodyBox(Bind(syntax, models, cancellation)));

    public IMethodSymbol Method { get; } = method;

    /// <summary>The lambda, the local function or the method as it is declared; null if it is not in source.</summary>
    public SyntaxNode? Syntax { get; } = syntax;

    /// <summary>The root operation of its body; null if it is not in source. Bound when first asked for.</summary>
    public IOperation? Body(CancellationToken cancellationToken) => body.Get(cancellationToken).Root;

    private static IOperation? Bind(SyntaxNode? syntax, SemanticModels models, CancellationToken cancellationToken) =>
        syntax is null ? null : models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);

    private sealed class BodyBox(IOperation? root)
    {
        public IOperation? Root { get; } = root;
    }
}
