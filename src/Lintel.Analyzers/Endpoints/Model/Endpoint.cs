using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>One endpoint as callers meet it, whatever style it is written in. What cannot be decided is unknown, and says so.</summary>
internal sealed record Endpoint
{
    private readonly ISymbol? owner;

    public required EndpointKind Kind { get; init; }

    /// <summary>Whose code it is: the action, the class of FastEndpoints, or the member whose body maps it. The baseline names this.</summary>
    public required ISymbol Source { get; init; }

    /// <summary>The controller or class that answers, where that is not the one that declares the source: an inherited action belongs to each subclass.</summary>
    public ISymbol Owner { get => owner ?? Source.ContainingType ?? Source; init => owner = value; }

    /// <summary>Where a report about the whole endpoint stands: the name of the action, of the <c>Map*</c> method, of the class.</summary>
    public required Location Place { get; init; }

    /// <summary>The verbs in upper case; default if they are unknown, empty if it answers to every verb.</summary>
    public required ImmutableArray<string> Verbs { get; init; }

    /// <summary>What answers; null if it cannot be seen.</summary>
    public EndpointHandler? Handler { get; init; }

    /// <summary>The <c>Map*</c> call; null in other styles.</summary>
    public IInvocationOperation? Mapping { get; init; }

    /// <summary>Whether it takes a bare <c>RequestDelegate</c>, whose signature says nothing.</summary>
    public bool IsBare { get; init; }

    /// <summary>Every way in which requests reach it: one for each call site of the methods around it, or each route of an action; never empty.</summary>
    public required ImmutableArray<Mount> Mounts { get; init; }

    /// <summary>What it binds, members of <c>[AsParameters]</c> types included.</summary>
    public ImmutableArray<EndpointParameter> Parameters { get; init; } = ImmutableArray<EndpointParameter>.Empty;

    /// <summary>What is injected: into its constructor, its fields, its parameters.</summary>
    public ImmutableArray<EndpointService> Services { get; init; } = ImmutableArray<EndpointService>.Empty;

    public EndpointResponse Response { get; init; } = EndpointResponse.Unknown;

    /// <summary>The route of the first mount; what messages show.</summary>
    public Route Route => Mounts[0].Route;

    /// <summary>The verbs as messages show them: <c>GET</c>, <c>GET/HEAD</c>, <c>ANY</c>.</summary>
    public string VerbText => Verbs.IsDefaultOrEmpty ? "ANY" : string.Join("/", Verbs);

    /// <summary>How messages name it: the action or class itself, and of minimal APIs the verb and route.</summary>
    public object Name => Kind is EndpointKind.Minimal or EndpointKind.Carter
        ? Route.Text is { } route ? $"{VerbText} {route}" : Handler is { Method.MethodKind: MethodKind.Ordinary } handler ? handler.Method : Source
        : Source;

    /// <summary>Verb and route, or what stands for them where the route is unknown.</summary>
    public object Call => Route.Text is { } route ? $"{VerbText} {route}" : Name;

    /// <summary>Whether every verb is one of these; false where the verbs are unknown or any.</summary>
    public bool IsOnly(params string[] verbs) => !Verbs.IsDefaultOrEmpty && Verbs.All(verbs.Contains);
}
