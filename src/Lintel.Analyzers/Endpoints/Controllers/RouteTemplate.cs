namespace Lintel.Endpoints;

/// <summary>What an attribute adds to a route.</summary>
/// <param name="IsKnown">Whether it can be told; false where an attribute of the team's own makes the template in its code.</param>
/// <param name="Text">The template; null if it adds none.</param>
internal readonly record struct RouteTemplate(bool IsKnown, string? Text)
{
    public static readonly RouteTemplate Unknown = new(false, null);

    public static readonly RouteTemplate None = new(true, null);
}
