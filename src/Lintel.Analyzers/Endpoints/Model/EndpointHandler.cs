using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>What answers the requests of an endpoint: a method, a lambda, a local function.</summary>
internal sealed class EndpointHandler(IMethodSymbol method, SyntaxNode? syntax, SemanticModels models)
{
    private readonly Once<BodyBox> body = new(cancellation => new BodyBox(Bind(syntax, models, cancellation)));

    public IMethodSymbol Method { get; } = method;

    /// <summary>The lambda, the local function or the method as it is declared; null if it is not in source.</summary>
    public SyntaxNode? Syntax { get; } = syntax;

    /// <summary>Where a report about the handler stands: its name, of a lambda what it takes.</summary>
    public Location Place => Syntax switch
    {
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        LocalFunctionStatementSyntax function => function.Identifier.GetLocation(),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.GetLocation(),
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.GetLocation(),
        AnonymousMethodExpressionSyntax lambda => lambda.DelegateKeyword.GetLocation(),
        _ => Location.None,
    };

    /// <summary>Whether a base or an interface says how it is called.</summary>
    public bool IsBound
    {
        get
        {
            var method = Method.OriginalDefinition;
            if (method.IsOverride || !method.ExplicitInterfaceImplementations.IsEmpty)
                return true;

            foreach (var contract in method.ContainingType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
            {
                foreach (var member in contract.GetMembers(method.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(method.ContainingType!.FindImplementationForInterfaceMember(member), method))
                        return true;
                }
            }

            return false;
        }
    }

    /// <summary>The root operation of its body; null if it is not in source. Bound when first asked for.</summary>
    public IOperation? Body(CancellationToken cancellationToken) => body.Get(cancellationToken).Root;

    private static IOperation? Bind(SyntaxNode? syntax, SemanticModels models, CancellationToken cancellationToken) =>
        syntax is null ? null : models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken);

    private sealed class BodyBox(IOperation? root)
    {
        public IOperation? Root { get; } = root;
    }
}
