namespace Lintel.Architecture;

/// <summary>A glob over a route: <c>*</c> within a segment, <c>**</c> for any number of segments, <c>{version}</c> for a segment that is a version. Case is ignored.</summary>
internal sealed class RoutePattern(string text)
{
    private const string Version = "{version}";

    private readonly string[] segments = Split(text);

    /// <summary>The pattern as the user wrote it.</summary>
    public string Text { get; } = text;

    /// <summary>Whether the pattern takes the whole route. As with names, matching never goes back past the last <c>**</c>.</summary>
    public bool IsMatch(string route)
    {
        var parts = Split(route);
        int next = 0, at = 0, deep = -1, deepEnd = 0;
        while (at < parts.Length)
        {
            if (next < segments.Length && segments[next] == "**")
                (deep, deepEnd, next) = (next, at, next + 1);
            else if (next < segments.Length && IsMatch(segments[next], parts[at]))
                (next, at) = (next + 1, at + 1);
            else if (deep >= 0)
                (next, at) = (deep + 1, ++deepEnd);
            else
                return false;
        }

        while (next < segments.Length && segments[next] == "**")
            next++;
        return next == segments.Length;
    }

    public override string ToString() => Text;

    private static string[] Split(string route) => route.Split(new[] { '/' }, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsMatch(string pattern, string part) => pattern == Version ? IsVersion(part) : IsGlobMatch(pattern, part);

    /// <summary><c>v1</c>, <c>v1.2</c>, or a parameter that is constrained to a version, with a <c>v</c> in front or without.</summary>
    private static bool IsVersion(string part)
    {
        var open = part.IndexOf('{');
        if (open >= 0)
            return part.IndexOf(":apiVersion", open, StringComparison.OrdinalIgnoreCase) > open;
        if (part.Length < 2 || part[0] is not ('v' or 'V'))
            return false;

        for (var at = 1; at < part.Length; at++)
        {
            if (!char.IsDigit(part[at]) && (part[at] != '.' || at == 1))
                return false;
        }

        return true;
    }

    private static bool IsGlobMatch(string pattern, string part)
    {
        int next = 0, at = 0, star = -1, starEnd = 0;
        while (at < part.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
                (star, starEnd, next) = (next, at, next + 1);
            else if (next < pattern.Length && char.ToUpperInvariant(pattern[next]) == char.ToUpperInvariant(part[at]))
                (next, at) = (next + 1, at + 1);
            else if (star >= 0)
                (next, at) = (star + 1, ++starEnd);
            else
                return false;
        }

        while (next < pattern.Length && pattern[next] == '*')
            next++;
        return next == pattern.Length;
    }
}
