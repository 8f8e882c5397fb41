namespace Lintel.Endpoints;

/// <summary>A rule about one endpoint, or about each part of it.</summary>
internal abstract class EndpointCheck(DiagnosticDescriptor rule)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public abstract IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken);
}

/// <summary>A violation with its places: the first is reported, the others are additional locations.</summary>
internal readonly record struct Finding(Violation Violation, ImmutableArray<Location> Places)
{
    public Finding(Violation violation, Location place)
        : this(violation, ImmutableArray.Create(place))
    {
    }
}
