namespace Lintel.Endpoints;

/// <summary>What an endpoint of administration lacks.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Policy">Whether it lacks its policy.</param>
/// <param name="IsPublished">Whether it is in the public document.</param>
/// <param name="IsOpen">Whether it allows anonymous callers, which no policy around it would change.</param>
internal sealed record AdminLack(Endpoint Endpoint, bool Policy, bool IsPublished, bool IsOpen)
{
    /// <summary>Null if it lacks nothing, as far as can be known.</summary>
    public static AdminLack? Of(Endpoint endpoint, Mount mount, string? policy, FallbackRequirement fallback, PublicDocument document)
    {
        var lacksPolicy = LacksPolicy(endpoint, mount.Authorization, policy, fallback);
        var isPublished = document.Shows(endpoint, mount);
        return lacksPolicy || isPublished
            ? new AdminLack(endpoint, lacksPolicy, isPublished, mount.Authorization.State == AuthorizationState.Anonymous)
            : null;
    }

    private static bool LacksPolicy(Endpoint endpoint, Authorization authorization, string? policy, FallbackRequirement fallback) => authorization.State switch
    {
        AuthorizationState.None or AuthorizationState.Anonymous => true,
        AuthorizationState.Required when authorization.Evidence is null && endpoint.Kind != EndpointKind.FastEndpoints =>
            fallback is { IsSet: true, IsPlain: true } && endpoint.Kind != EndpointKind.Controller, // what protects all elsewhere may be the policy
        AuthorizationState.Required => !Names(authorization, policy) && authorization.IsComplete,
        _ => false,
    };

    private static bool Names(Authorization authorization, string? policy) =>
        policy is null ? !authorization.Policies.IsEmpty : authorization.Policies.Contains(policy, StringComparer.OrdinalIgnoreCase);
}
