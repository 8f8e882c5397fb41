namespace Shop.Modules.Identity.Contracts;

/// <summary>An account as others may know it.</summary>
public sealed record UserDto(Guid Id, string Email, string Role);
