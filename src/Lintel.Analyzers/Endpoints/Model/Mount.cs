using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>How far the groups around an endpoint could be followed.</summary>
internal enum MountEnd
{
    /// <summary>To the application itself, or the endpoint needs no following: everything that applies to it is known.</summary>
    Application,

    /// <summary>To something that this compilation does not show, or that is decided at run time.</summary>
    Unseen,

    /// <summary>To the parameter of a method that nothing in source calls.</summary>
    NoCaller,

    /// <summary>To the parameter of a method that is reached through an interface or an abstract class.</summary>
    Abstraction,
}

/// <summary>One way in which requests reach an endpoint, with all that is said about it on that way.</summary>
internal sealed record Mount
{
    public required Route Route { get; init; }

    /// <summary>What is said about it, from the outermost group to the endpoint itself.</summary>
    public ImmutableArray<Convention> Conventions { get; init; } = ImmutableArray<Convention>.Empty;

    public MountEnd End { get; init; } = MountEnd.Application;

    /// <summary>The groups that it lies in, from the outermost; of a controller, none.</summary>
    public ImmutableArray<EndpointGroup> Groups { get; init; } = ImmutableArray<EndpointGroup>.Empty;

    /// <summary>The calls by which the methods around it are reached, from the outermost; empty if it is mapped where the application is.</summary>
    public ImmutableArray<Location> CallSites { get; init; } = ImmutableArray<Location>.Empty;

    /// <summary>Who may call it on this way.</summary>
    public Authorization Authorization { get; init; } = Authorization.Unknown;
}

/// <summary>A <c>MapGroup</c> call, or what stands for one.</summary>
/// <param name="Call">The call that makes the group.</param>
/// <param name="Prefix">The route that it adds.</param>
internal sealed record EndpointGroup(IInvocationOperation Call, Route Prefix);
