using Lintel.Dependencies;

namespace Lintel.Endpoints;

/// <summary>The code of one endpoint, and what in it stands for the database.</summary>
/// <param name="Declaration">The method, local function or lambda that answers.</param>
/// <param name="Method">Its symbol.</param>
/// <param name="Model">What its file means.</param>
/// <param name="Contexts">The parameter or field that holds the context.</param>
/// <param name="Injected">The names of the parameters that are services too.</param>
internal sealed record EndpointSource(EndpointDeclaration Declaration, IMethodSymbol Method, SemanticModel Model, ImmutableHashSet<ISymbol> Contexts, ImmutableHashSet<string> Injected)
{
    private List<IdentifierNameSyntax>? contextUses;

    public SyntaxNode Body => Declaration.Body;

    /// <summary>Where the endpoint names its context.</summary>
    public List<IdentifierNameSyntax> ContextUses => contextUses ??= UsesOf(Contexts, Body).ToList();

    /// <summary>Whether others decide which parameters it has.</summary>
    public bool IsBound =>
        Method is { IsOverride: true } or { IsVirtual: true } or { IsAbstract: true } or { IsPartialDefinition: true } or { PartialDefinitionPart: not null } or { ExplicitInterfaceImplementations.IsEmpty: false }
        || Method.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers(Method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(Method.ContainingType.FindImplementationForInterfaceMember(member), Method));

    public IParameterSymbol? Token => Method.Parameters.FirstOrDefault(static it => it.Type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" });

    /// <summary>The names in this code that stand for one of these symbols.</summary>
    public IEnumerable<IdentifierNameSyntax> UsesOf(ImmutableHashSet<ISymbol> symbols, SyntaxNode within) => within.DescendantNodesAndSelf()
        .OfType<IdentifierNameSyntax>()
        .Where(name => symbols.Any(symbol => symbol.Name == name.Identifier.ValueText) && Model.GetSymbolInfo(name).Symbol is { } symbol && symbols.Contains(symbol));

    /// <summary>Whether the endpoint needs this even without the part.</summary>
    public bool UsesOutside(ISymbol symbol, DataPart part) =>
        UsesOf(ImmutableHashSet.Create(SymbolEqualityComparer.Default, symbol), Body).Any(use => !part.Contains(use));
}
