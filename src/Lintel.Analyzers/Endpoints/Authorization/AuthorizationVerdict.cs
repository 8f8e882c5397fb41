namespace Lintel.Endpoints;

/// <summary>What one attribute or call says of authorization.</summary>
/// <param name="Says">None where it says nothing of it.</param>
/// <param name="Policies">The policies and roles that it names.</param>
/// <param name="IsComplete">Whether those are all that it names.</param>
internal readonly record struct AuthorizationVerdict(AuthorizationState Says, ImmutableArray<string> Policies, bool IsComplete)
{
    public static readonly AuthorizationVerdict Nothing = new(AuthorizationState.None, ImmutableArray<string>.Empty, true);

    public static readonly AuthorizationVerdict Unknown = new(AuthorizationState.Unknown, ImmutableArray<string>.Empty, false);

    public static readonly AuthorizationVerdict Anonymous = new(AuthorizationState.Anonymous, ImmutableArray<string>.Empty, true);

    public static AuthorizationVerdict Required(ImmutableArray<string> policies, bool isComplete) => new(AuthorizationState.Required, policies, isComplete);
}
