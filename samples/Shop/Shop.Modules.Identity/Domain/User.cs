using Shop.SharedKernel.Domain;

namespace Shop.Modules.Identity.Domain;

/// <summary>An account.</summary>
internal sealed class User : AggregateRoot
{
    public const int EmailLength = 254;
    public const int PasswordHashLength = 256;

    public User(string email, UserRole role)
    {
        Email = email;
        Role = role;
    }

    public string Email { get; private set; }

    public string PasswordHash { get; private set; } = "";

    public UserRole Role { get; private set; }

    public void SetPasswordHash(string hash) => PasswordHash = hash;
}
