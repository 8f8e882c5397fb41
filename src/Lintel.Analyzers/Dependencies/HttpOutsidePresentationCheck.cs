namespace Lintel.Dependencies;

/// <summary>LNT1005</summary>
internal sealed class HttpOutsidePresentationCheck(ArchitectureMap map, KnownTypes types) : DependencyCheck(DependencyRules.HttpOutsidePresentation)
{
    /// <summary>What works inside the pipeline by its nature, by the contract that says so.</summary>
    private static readonly ImmutableHashSet<string> PipelineContracts = ImmutableHashSet.Create("IMiddleware", "IFilterMetadata", "IEndpointFilter");

    public override bool Watches(INamedTypeSymbol from) =>
        types.HttpContext is not null
        && map.Of(from).Layer is { } layer
        && (layer.Is(ArchitecturePreset.Domain) || layer.Is(ArchitecturePreset.Application))
        && !IsPartOfPipeline(from)
        && !map.Options.HttpAdapters.AnyMatch(from);

    public override bool Minds(INamedTypeSymbol to) => IsHttp(to);

    public override Violation? Examine(Dependency dependency)
    {
        if (map.Of(dependency.From).Layer is not { } layer || !IsHttp(dependency.To))
            return null;

        var violation = new Violation(Rule, dependency.From, dependency.To, dependency.From, layer.Name, dependency.To, Instead());
        return SymbolEqualityComparer.Default.Equals(dependency.To, types.HttpContextAccessor) ? WithUser(violation) : violation;
    }

    private Violation WithUser(Violation violation) =>
        map.Options.CurrentUserType is { } type && CurrentUser.FindId(type, types) is { } id
            ? violation.With(DependencyRules.CurrentUserType, type).With(DependencyRules.CurrentUserId, id.Name)
            : violation;

    private string Instead() => map.Options.CurrentUserType is { } type ? $"'{type}'" : "an interface";

    private static bool IsHttp(INamedTypeSymbol type)
    {
        if (type.Name == "StatusCodes")
            return false;

        for (var at = type.ContainingNamespace; at is { IsGlobalNamespace: false }; at = at.ContainingNamespace)
        {
            if (at is { Name: "Http" or "Mvc", ContainingNamespace: { Name: "AspNetCore", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } } })
                return true;
        }

        return false;
    }

    private bool IsPartOfPipeline(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (PipelineContracts.Contains(contract.Name))
                return true;
        }

        return IsMiddleware(type);
    }

    /// <summary>Middleware by convention: a public Invoke or InvokeAsync whose first parameter is the HTTP context.</summary>
    private bool IsMiddleware(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { Name: "Invoke" or "InvokeAsync", DeclaredAccessibility: Accessibility.Public, Parameters: [var first, ..] }
                && SymbolEqualityComparer.Default.Equals(first.Type, types.HttpContext))
                return true;
        }

        return false;
    }
}
