namespace Shop.SharedKernel.Application;

/// <summary>The roles that an account may have.</summary>
public static class Roles
{
    public const string Customer = "customer";

    public const string Staff = "staff";
}
