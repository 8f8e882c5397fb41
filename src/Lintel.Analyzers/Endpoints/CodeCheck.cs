namespace Lintel.Endpoints;

/// <summary>A rule about one piece of code, inside an endpoint or anywhere else.</summary>
internal abstract class CodeCheck<TFact>(DiagnosticDescriptor rule)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public abstract IEnumerable<Finding> Examine(TFact fact, CancellationToken cancellationToken);
}
