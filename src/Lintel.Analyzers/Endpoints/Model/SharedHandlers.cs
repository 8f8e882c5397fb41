namespace Lintel.Endpoints;

/// <summary>Tells which endpoints one piece of code answers, so that what is said of that code is said once.</summary>
internal sealed class SharedHandlers
{
    private readonly Dictionary<IMethodSymbol, List<Endpoint>> byMethod = new(SymbolEqualityComparer.Default);

    public SharedHandlers(EndpointModel model)
    {
        foreach (var endpoint in model.Endpoints)
        {
            if (endpoint.Handler is not { Method.OriginalDefinition: { } method })
                continue;
            if (!byMethod.TryGetValue(method, out var alike))
                byMethod[method] = alike = new();
            alike.Add(endpoint);
        }
    }

    /// <summary>Whether no endpoint before it has the same handler: as an inherited action has, or a method that is mapped twice.</summary>
    public bool IsFirst(Endpoint endpoint) => IsFirst(endpoint, static _ => true);

    /// <summary>Whether it is the first with its handler of which that holds.</summary>
    public bool IsFirst(Endpoint endpoint, Func<Endpoint, bool> holds)
    {
        if (endpoint.Handler is not { Method.OriginalDefinition: { } method } || !byMethod.TryGetValue(method, out var alike))
            return true;

        foreach (var other in alike)
        {
            if (ReferenceEquals(other, endpoint))
                return true;
            if (holds(other))
                return false;
        }

        return true;
    }
}
