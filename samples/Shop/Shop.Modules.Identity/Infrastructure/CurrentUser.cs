using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Shop.Modules.Identity.Contracts;

namespace Shop.Modules.Identity.Infrastructure;

/// <summary>The caller, from the request's token.</summary>
internal sealed class CurrentUser(IHttpContextAccessor accessor) : ICurrentUser
{
    public Guid UserId =>
        Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : throw new InvalidOperationException("There is no signed-in caller");
}
