using Shop.SharedKernel.Domain;

namespace Shop.Modules.Identity.Domain;

/// <summary>An account.</summary>
public sealed class User : AggregateRoot
{
    public required string Email { get; init; }

    public required string PasswordHash { get; init; }
}
