namespace Lintel.Endpoints;

/// <summary>One service that an endpoint is given.</summary>
internal sealed record EndpointService
{
    /// <summary>The type as it is asked for; <c>Lazy</c>, <c>Func</c> and collections are not unwrapped.</summary>
    public required ITypeSymbol Type { get; init; }

    /// <summary>The parameter, field or property that receives it, or the member of an <c>[AsParameters]</c> type; null if it is located by a call.</summary>
    public ISymbol? Symbol { get; init; }

    /// <summary>The type of the parameter, or the call that locates it; in an <c>[AsParameters]</c> type, the handler's parameter.</summary>
    public required Location Place { get; init; }
}
