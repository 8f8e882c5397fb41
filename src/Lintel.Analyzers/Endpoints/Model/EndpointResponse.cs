namespace Lintel.Endpoints;

/// <summary>What an endpoint says that it answers.</summary>
/// <param name="Type">The return type of the handler, inferred ones included, with nothing unwrapped; null if unknown.</param>
/// <param name="Statuses">What attributes, conventions and typed results declare.</param>
/// <param name="Place">The return type as it is written, else the name of the handler or its parameter list.</param>
internal sealed record EndpointResponse(ITypeSymbol? Type, ImmutableArray<DeclaredStatus> Statuses, Location Place)
{
    public static readonly EndpointResponse Unknown = new(null, ImmutableArray<DeclaredStatus>.Empty, Location.None);
}

/// <summary>A status that an endpoint declares.</summary>
/// <param name="Code">The status; null for the default response.</param>
/// <param name="Type">The type of the body; null if it has none or it is unknown.</param>
internal sealed record DeclaredStatus(int? Code, ITypeSymbol? Type);
