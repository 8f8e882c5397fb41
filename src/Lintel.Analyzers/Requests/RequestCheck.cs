using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>A rule about requests: one fact in, findings out.</summary>
internal abstract class RequestCheck<TFact>(DiagnosticDescriptor rule)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public abstract IEnumerable<Finding> Examine(TFact fact, CancellationToken cancellationToken);
}
