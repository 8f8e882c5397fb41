using Shop.Modules.Identity.Contracts;
using Shop.Modules.Identity.Domain;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Identity.Application;

/// <summary>What of an account leaves the module.</summary>
internal static class UserMapping
{
    public static UserDto ToDto(this User user) => new(user.Id, user.Email, RoleOf(user));

    private static string RoleOf(User user) => user.Role == UserRole.Staff ? Roles.Staff : Roles.Customer;
}
