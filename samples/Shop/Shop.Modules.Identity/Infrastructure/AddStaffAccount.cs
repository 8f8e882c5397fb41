using Microsoft.Extensions.Options;
using Shop.Modules.Identity.Application;
using Shop.Modules.Identity.Domain;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Identity.Infrastructure;

/// <summary>Adds the first staff account, since nobody can sign up as staff.</summary>
internal sealed class AddStaffAccount(
    IUserRepository users, IPasswords passwords, IOptions<StaffAccountOptions> options) : IStartupTask
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var account = options.Value;
        if (account.Password.Length == 0 || await users.FindByEmailAsync(account.Email, cancellationToken) is not null)
        {
            return;
        }

        var user = new User(account.Email, UserRole.Staff);
        user.SetPasswordHash(passwords.Hash(user, account.Password));
        users.Add(user);
        await users.SaveChangesAsync(cancellationToken);
    }
}
