namespace Lintel.Endpoints;

/// <summary>Reads the endpoints of one style.</summary>
internal abstract class EndpointReader
{
    /// <summary>The readers of the styles that the compilation has the framework for.</summary>
    public static IEnumerable<EndpointReader> All(EndpointCode code, RoutingCode routing)
    {
        if (code.Types.ControllerBase is not null)
            yield return new ControllerReader(code);
        if (code.Types.EndpointRouteBuilderExtensions is not null)
            yield return new MinimalReader(code, routing);
        if (code.Types.FastEndpoint is not null)
            yield return new FastEndpointReader(code, routing);
    }

    public abstract IEnumerable<Endpoint> Read(CancellationToken cancellationToken);
}
