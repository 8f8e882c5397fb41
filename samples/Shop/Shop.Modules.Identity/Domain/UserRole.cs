namespace Shop.Modules.Identity.Domain;

/// <summary>What an account may do. The values are stored.</summary>
internal enum UserRole
{
    Customer = 1,
    Staff = 2,
}
