namespace Lintel.Endpoints;

/// <summary>A rule about one endpoint, or about each part of it.</summary>
internal abstract class EndpointCheck(DiagnosticDescriptor rule)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public abstract IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken);
}
