namespace Lintel.Endpoints;

/// <summary>Handlers that answer for several endpoints, as an action of a base does: what their code does wrong is said once.</summary>
internal static class SharedHandlers
{
    /// <summary>Whether it is the first endpoint that the rule is about among those with its handler.</summary>
    public static bool IsFirst(Endpoint endpoint, EndpointModel model, Func<Endpoint, bool> isMeant) =>
        ReferenceEquals(model.Endpoints.FirstOrDefault(it => it.Handler is { Syntax: { } syntax } && syntax == endpoint.Handler?.Syntax && isMeant(it)), endpoint);
}
