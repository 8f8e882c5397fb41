using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>LNT1001</summary>
internal sealed class EndpointDataAccessCheck(EndpointCode code) : EndpointCheck(EndpointRules.EndpointDataAccess)
{
    private static readonly ImmutableHashSet<string> Locators = ImmutableHashSet.Create("GetRequiredService", "GetService", "GetRequiredKeyedService", "GetKeyedService", "Resolve", "TryResolve");

    private readonly DataAccessTypes types = new(code);
    private readonly ConcurrentDictionary<(ISymbol Owner, ITypeSymbol Context), Endpoint> first = new();

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var options = code.OptionsIn(endpoint.Place.SourceTree);
        if (options.AllowsDataAccess)
            yield break;

        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var service in endpoint.Services.Concat(LocatedBy(endpoint, cancellationToken)))
        {
            if (types.ContextIn(service.Type, options) is { } context && seen.Add(context) && IsFirst(endpoint, context) && service.Place.IsInSource)
                yield return new Finding(Extractable(new Violation(Rule, SourceOf(endpoint), context, endpoint.Name, context, Instead()), endpoint, options), service.Place);
        }
    }

    /// <summary>A controller is reported once for each context, whichever of its actions is judged first: the place is the controller's.</summary>
    private bool IsFirst(Endpoint endpoint, ITypeSymbol context) =>
        endpoint.Kind is EndpointKind.Minimal or EndpointKind.Carter || ReferenceEquals(first.GetOrAdd((endpoint.Owner, context), FirstOf(endpoint)), endpoint);

    private Endpoint FirstOf(Endpoint endpoint) => endpoint;

    private static ISymbol SourceOf(Endpoint endpoint) => endpoint.Kind == EndpointKind.Controller ? endpoint.Owner : endpoint.Source;

    private string Instead() => code.Types.HasMediator ? "'ISender'" : "an application service";

    private Violation Extractable(Violation violation, Endpoint endpoint, EndpointOptions options)
    {
        if (options.Extraction == "mediator" && code.Types.MediatorNamespace is null)
            return violation;

        return violation
            .With(EndpointRules.Extraction, options.Extraction == "service" ? "service" : code.Types.MediatorNamespace ?? "service")
            .With(EndpointRules.Operation, endpoint.Mounts.Select(EndpointMetadata.NameOf).FirstOrDefault(static it => !string.IsNullOrEmpty(it)) ?? OperationNames.Propose(endpoint))
            .With(EndpointRules.Injected, string.Join(",", endpoint.Services.Select(static it => it.Symbol).OfType<IParameterSymbol>().Select(static it => it.Name)));
    }

    private static IEnumerable<EndpointService> LocatedBy(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.Handler?.Body(cancellationToken) is not { } body)
            yield break;

        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod: { TypeArguments: [var type] } method } call && Locators.Contains(method.Name))
                yield return new EndpointService { Type = type, Place = Names.PlaceOf(call) };
        }
    }
}
