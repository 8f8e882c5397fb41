using Microsoft.AspNetCore.Identity;
using Shop.Modules.Identity.Application;
using Shop.Modules.Identity.Domain;

namespace Shop.Modules.Identity.Infrastructure;

/// <summary>Passwords as ASP.NET Core Identity hashes them.</summary>
internal sealed class Passwords(IPasswordHasher<User> hasher) : IPasswords
{
    public string Hash(User user, string password) => hasher.HashPassword(user, password);

    public bool Matches(User user, string password) =>
        hasher.VerifyHashedPassword(user, user.PasswordHash, password) != PasswordVerificationResult.Failed;
}
