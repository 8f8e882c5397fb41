using Microsoft.AspNetCore.Authorization;

namespace Shop.Host;

/// <summary>What operations asked for one evening.</summary>
internal static class OperationsEndpoints
{
    /// <summary>Whatever says nothing else is for the office alone.</summary>
    public static void AddOperations(this IServiceCollection services) =>
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim("office").Build());

    public static void MapOperations(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/v1/admin").RequireAuthorization()
            .MapPost("/cache/clear", static (CancellationToken cancellationToken) => TypedResults.NoContent())
            .WithName("ClearCache");
}
