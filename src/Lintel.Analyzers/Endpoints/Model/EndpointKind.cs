namespace Lintel.Endpoints;

/// <summary>The style that an endpoint is written in.</summary>
internal enum EndpointKind
{
    /// <summary>An action of a controller.</summary>
    Controller,

    /// <summary>A call of <c>Map*</c>.</summary>
    Minimal,

    /// <summary>A call of <c>Map*</c> in a module of Carter.</summary>
    Carter,

    /// <summary>A class that derives from an endpoint of FastEndpoints.</summary>
    FastEndpoints,

    /// <summary>A page of Razor Pages.</summary>
    RazorPage,

    /// <summary>A hub of SignalR.</summary>
    Hub,

    /// <summary>A gRPC service.</summary>
    Grpc,
}
