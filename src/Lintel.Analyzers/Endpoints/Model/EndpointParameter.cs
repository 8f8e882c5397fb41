namespace Lintel.Endpoints;

/// <summary>Where the value of a parameter comes from.</summary>
internal enum ParameterSource
{
    /// <summary>It cannot be told: a complex type that may be a service, a binding of the type's own.</summary>
    Unknown,

    /// <summary>A parameter of the route.</summary>
    Route,

    /// <summary>The query string.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>The body.</summary>
    Body,

    /// <summary>A form, files included.</summary>
    Form,

    /// <summary>The container of services.</summary>
    Service,

    /// <summary>The request itself: <c>HttpContext</c>, <c>ClaimsPrincipal</c>, <c>CancellationToken</c>.</summary>
    Context,
}

/// <summary>One value that an endpoint binds.</summary>
internal sealed record EndpointParameter
{
    /// <summary>The parameter, or the member of an <c>[AsParameters]</c> or bound query type.</summary>
    public required ISymbol Symbol { get; init; }

    public required ITypeSymbol Type { get; init; }

    public required ParameterSource Source { get; init; }

    /// <summary>Whether an attribute says where it comes from; false if that is inferred.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>The parameter of the handler that holds it, where it is a member of that parameter's type.</summary>
    public IParameterSymbol? Within { get; init; }
}
