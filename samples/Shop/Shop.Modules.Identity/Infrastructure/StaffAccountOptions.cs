namespace Shop.Modules.Identity.Infrastructure;

/// <summary>The staff account of a developer's machine; without a password there is none.</summary>
internal sealed class StaffAccountOptions
{
    public const string Section = "StaffAccount";

    public string Email { get; init; } = "";

    public string Password { get; init; } = "";
}
