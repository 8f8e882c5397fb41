namespace Lintel.Endpoints;

/// <summary>A route, composed over groups or over controller and action.</summary>
/// <param name="Text">The whole route, with a slash in front and none behind, tokens replaced; null if a part of it is not constant.</param>
/// <param name="Parts">The parts in order, as far as they are known, each as it is written.</param>
internal sealed record Route(string? Text, ImmutableArray<RoutePart> Parts)
{
    public static readonly Route Unknown = new(null, ImmutableArray<RoutePart>.Empty);

    public static readonly Route Root = new("/", ImmutableArray<RoutePart>.Empty);
}

/// <summary>One piece of a route as the code writes it.</summary>
/// <param name="Template">The constant value, tokens not replaced.</param>
/// <param name="Place">The literal, or the use of a constant that is declared elsewhere.</param>
/// <param name="IsOfGroup">Whether other endpoints share it.</param>
internal sealed record RoutePart(string Template, Location Place, bool IsOfGroup);
