namespace Lintel.Endpoints;

/// <summary>LNT3009</summary>
internal sealed class UnboundedCollectionCheck(EndpointCode code, SharedHandlers handlers) : EndpointCheck(EndpointRules.UnboundedCollection)
{
    private readonly CalledCode called = new(code);

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.IsBare || !endpoint.IsOnly("GET", "HEAD") || !endpoint.Mounts.All(static mount => IsWhole(mount.Route)) || ODataQueries.Compose(endpoint) || !handlers.IsFirst(endpoint))
            yield break;

        var options = code.OptionsIn(endpoint.Place.SourceTree);
        if (options.PagingWords.IsEmpty || endpoint.Parameters.Any(parameter => Pages(parameter, options)) || ElementOf(endpoint, cancellationToken) is not { } element)
            yield break;
        if (endpoint.Handler?.Body(cancellationToken) is { } body && QueryOrigin.IsWholeTable(body, called, options, cancellationToken))
        {
            var names = string.Join(" or ", options.PagingWords.Take(2));
            var violation = new Violation(Rule, endpoint.Source, target: null, endpoint.Route.Text!, element, names) { TargetName = endpoint.Call as string };
            yield return new Finding(violation, endpoint.Response.Place);
        }
    }

    /// <summary>Whether the route is known and does not end in a key.</summary>
    private static bool IsWhole(Route route) => route.Text is { } text && text.IndexOf('{', text.LastIndexOf('/') + 1) < 0;

    private static INamedTypeSymbol? ElementOf(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (ReturnedCollections.ElementIn(endpoint.Response.Type) is { } declared)
            return declared;
        if (endpoint.Handler?.Body(cancellationToken) is not { } body)
            return null;

        foreach (var result in ResultCall.In(body))
        {
            if (result is { Status: null or < 300, BodyType: { } sent } && ReturnedCollections.ElementIn(sent) is { } element)
                return element;
        }

        return null;
    }

    /// <summary>By its own name, or by that of a member where the query is bound to a type.</summary>
    private static bool Pages(EndpointParameter parameter, EndpointOptions options)
    {
        if (IsPaging(parameter.Symbol.Name, options) || parameter.Symbol.GetAttributes().Any(it => Attributes.TextOf(it, "Name") is { } name && IsPaging(name, options)))
            return true;

        return parameter is { Source: not (ParameterSource.Service or ParameterSource.Context), Type: INamedTypeSymbol type }
            && !ParameterSources.IsSimple(type)
            && WireTypes.MembersOf(type, isBound: false).Any(member => IsPaging(member.Name, options));
    }

    private static bool IsPaging(string name, EndpointOptions options)
    {
        foreach (var word in RouteWord.Of(name))
        {
            if (options.PagingWords.Contains(word, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
