namespace Lintel.Endpoints;

/// <summary>What is decided about who may call an endpoint.</summary>
internal enum AuthorizationState
{
    /// <summary>Nothing: anybody may call it, and nobody said so.</summary>
    None,

    /// <summary>Something that cannot be decided from here; every rule is silent.</summary>
    Unknown,

    /// <summary>Callers must be authorized.</summary>
    Required,

    /// <summary>Anybody may call it, and the code says so.</summary>
    Anonymous,
}

/// <summary>Who may call an endpoint on one way, and what says so.</summary>
/// <param name="State">The decision.</param>
/// <param name="Evidence">The attribute or call that decides; null if a policy for all does, or nothing.</param>
/// <param name="Policies">The policies and roles that are required by name, as far as they are constant.</param>
/// <param name="IsComplete">Whether <paramref name="Policies"/> holds all of them; if not, rules about policies are silent.</param>
internal sealed record Authorization(AuthorizationState State, Convention? Evidence, ImmutableArray<string> Policies, bool IsComplete)
{
    public static readonly Authorization Unknown = new(AuthorizationState.Unknown, null, ImmutableArray<string>.Empty, false);
}
