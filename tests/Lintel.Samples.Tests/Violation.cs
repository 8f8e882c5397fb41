using System.Globalization;

namespace Lintel.Samples;

/// <summary>One report of a rule: where it stands and which it is.</summary>
/// <param name="Path">The file, relative to the sample; the project, if the report has no location.</param>
/// <param name="Line">The line; zero if the report has no location.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Message">What it says; no part of a comparison.</param>
public sealed record Violation(string Path, int Line, string Rule, string Message) : IComparable<Violation>
{
    public string Key => $"{Path}({Line}): {Rule}";

    /// <summary>Reads a line of an expected.txt: path(line): id, and a remark.</summary>
    public static Violation Parse(string text)
    {
        var (open, close) = (text.IndexOf('('), text.IndexOf("): ", StringComparison.Ordinal));
        var said = text[(close + 3)..].Split(' ', 2);
        return new Violation(text[..open], int.Parse(text[(open + 1)..close], CultureInfo.InvariantCulture), said[0], said.ElementAtOrDefault(1) ?? "");
    }

    public int CompareTo(Violation? other) => other is null
        ? 1
        : (string.CompareOrdinal(Path, other.Path), Line.CompareTo(other.Line), string.CompareOrdinal(Rule, other.Rule)) switch
        {
            (0, 0, var rule) => rule,
            (0, var line, _) => line,
            var (path, _, _) => path,
        };

    public override string ToString() => $"{Key} {Message}";
}
