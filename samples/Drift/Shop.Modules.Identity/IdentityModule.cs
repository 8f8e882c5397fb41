using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Identity.Contracts;
using Shop.Modules.Identity.Endpoints;
using Shop.Modules.Identity.Infrastructure;

namespace Shop.Modules.Identity;

/// <summary>What the host adds and maps to know its callers.</summary>
public static class IdentityModule
{
    public static IServiceCollection AddIdentityModule(this IServiceCollection services)
    {
        services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        return services.AddSingleton<IUserDirectory, UserDirectory>();
    }

    public static void MapIdentityModule(this IEndpointRouteBuilder routes) => routes.MapTokens();
}
