using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Shop.Host;

/// <summary>Who may look at a customer's orders.</summary>
internal sealed class SupportAccess(IAuthorizationService authorization)
{
    public async Task<bool> MayLookAsync(ClaimsPrincipal user) =>
        user.IsInRole("support")
        || (await authorization.AuthorizeAsync(user, "custommer")).Succeeded;
}
