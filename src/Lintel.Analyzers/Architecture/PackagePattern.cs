namespace Lintel.Architecture;

/// <summary>One library in a list of packages: <c>MediatR &lt; 13</c>, <c>AutoMapper*</c>, or <c>A + B</c> for one of several ids.</summary>
/// <param name="Ids">The ids; a final <c>*</c> stands for any ending.</param>
/// <param name="Operator">How the version is compared; empty if every version is meant.</param>
/// <param name="Version">The version of the bound; empty without one.</param>
internal sealed record PackagePattern(ImmutableArray<string> Ids, string Operator, string Version)
{
    private static readonly char[] Operators = ['<', '=', '>'];

    /// <summary>The pattern, or null if the text is none.</summary>
    public static PackagePattern? Parse(string text)
    {
        var at = text.IndexOfAny(Operators);
        var names = at < 0 ? text : text.Substring(0, at);
        var ids = names.Split('+').Select(static id => id.Trim()).ToImmutableArray();
        if (!ids.All(IsId))
            return null;
        if (at < 0)
            return new PackagePattern(ids, "", "");

        var bound = text.Substring(at);
        var sign = bound.StartsWith("<=", StringComparison.Ordinal) || bound.StartsWith(">=", StringComparison.Ordinal) ? bound.Substring(0, 2) : bound.Substring(0, 1);
        var version = bound.Substring(sign.Length).Trim();
        return IsVersion(version) ? new PackagePattern(ids, sign, version) : null;
    }

    /// <summary>Whether the two name the same library, whatever the versions.</summary>
    public bool IsSameLibraryAs(PackagePattern other) => Ids.Intersect(other.Ids, StringComparer.OrdinalIgnoreCase).Any();

    private static bool IsId(string id)
    {
        var name = id.EndsWith("*", StringComparison.Ordinal) ? id.Substring(0, id.Length - 1) : id;
        return name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');
    }

    /// <summary>Up to four numbers and a pre-release label, as NuGet has them.</summary>
    private static bool IsVersion(string text)
    {
        var label = text.IndexOf('-');
        var numbers = (label < 0 ? text : text.Substring(0, label)).Split('.');
        return numbers.Length <= 4 && numbers.All(static number => number.Length is > 0 and < 10 && number.All(char.IsDigit))
            && (label < 0 || (label < text.Length - 1 && text.Skip(label + 1).All(static c => char.IsLetterOrDigit(c) || c is '.' or '-')));
    }
}
