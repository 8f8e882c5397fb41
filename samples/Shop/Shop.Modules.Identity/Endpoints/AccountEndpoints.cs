using System.Security.Claims;
using Mediator;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Identity.Application;
using Shop.Modules.Identity.Contracts;

namespace Shop.Modules.Identity.Endpoints;

/// <summary>Accounts and the tokens that prove them.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/tokens", SignInAsync).WithName("SignIn").WithTags("Accounts").AllowAnonymous()
            .Produces<AccessTokenResponse>().ProducesValidationProblem();
        routes.MapPost("/api/v1/users", SignUpAsync).WithName("SignUp").WithTags("Accounts").AllowAnonymous()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapGet("/api/v1/users/me", GetMeAsync).WithName("GetMe").WithTags("Accounts").RequireAuthorization();
    }

    private static async Task<Results<SignInHttpResult, UnauthorizedHttpResult>> SignInAsync(
        SignIn command, [FromKeyedServices(IdentityModule.Name)] ISender sender, CancellationToken cancellationToken) =>
        await sender.Send(command, cancellationToken) is { } user
            ? TypedResults.SignIn(PrincipalOf(user), authenticationScheme: BearerTokenDefaults.AuthenticationScheme)
            : TypedResults.Unauthorized();

    private static async Task<CreatedAtRoute<UserDto>> SignUpAsync(
        SignUp command, [FromKeyedServices(IdentityModule.Name)] ISender sender, CancellationToken cancellationToken) =>
        TypedResults.CreatedAtRoute(await sender.Send(command, cancellationToken), "GetMe");

    private static async Task<Results<Ok<UserDto>, NotFound>> GetMeAsync(
        ICurrentUser caller, [FromKeyedServices(IdentityModule.Name)] ISender sender, CancellationToken cancellationToken) =>
        await sender.Send(new GetUser(caller.UserId), cancellationToken) is { } user
            ? TypedResults.Ok(user)
            : TypedResults.NotFound();

    private static ClaimsPrincipal PrincipalOf(UserDto user) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()),
            new Claim(ClaimTypes.Role, user.Role),
        ],
        BearerTokenDefaults.AuthenticationScheme));
}
