namespace Lintel.Endpoints;

/// <summary>Reads the endpoints of one style.</summary>
internal abstract class EndpointReader
{
    /// <summary>The readers of the styles that the compilation has the framework for.</summary>
    public static IEnumerable<EndpointReader> All(EndpointCode code)
    {
        yield break;
    }

    public abstract IEnumerable<Endpoint> Read(CancellationToken cancellationToken);
}
