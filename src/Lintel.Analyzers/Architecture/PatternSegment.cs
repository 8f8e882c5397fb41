namespace Lintel.Architecture;

/// <summary>What a segment of a pattern takes.</summary>
internal enum PatternSegmentKind
{
    /// <summary>One word, to the letter.</summary>
    Literal,

    /// <summary>One segment with <c>*</c> in it.</summary>
    Glob,

    /// <summary>Any number of segments, none included.</summary>
    AnyDepth,

    /// <summary>One segment, remembered.</summary>
    Capture,
}

/// <summary>One segment of a <see cref="NamePattern"/>.</summary>
internal sealed class PatternSegment
{
    private PatternSegment(PatternSegmentKind kind, string text) => (Kind, Text) = (kind, text);

    public PatternSegmentKind Kind { get; }

    public string Text { get; }

    public static PatternSegment? Parse(string text, out string? mistake)
    {
        mistake = MistakeIn(text);
        if (mistake is not null)
            return null;

        return text switch
        {
            "**" => new PatternSegment(PatternSegmentKind.AnyDepth, text),
            NamePattern.Capture => new PatternSegment(PatternSegmentKind.Capture, text),
            _ => new PatternSegment(text.IndexOf('*') < 0 ? PatternSegmentKind.Literal : PatternSegmentKind.Glob, text),
        };
    }

    /// <summary>Whether the segment takes <c>name[start..end]</c>, which holds no dot.</summary>
    public bool IsMatch(string name, int start, int end) => Kind switch
    {
        PatternSegmentKind.Literal => end - start == Text.Length && string.CompareOrdinal(name, start, Text, 0, Text.Length) == 0,
        PatternSegmentKind.Glob => IsGlobMatch(name, start, end),
        _ => end > start,
    };

    private static string? MistakeIn(string text)
    {
        if (text.Trim().Length == 0)
            return "a segment is empty";
        if (text is NamePattern.Capture or "**")
            return null;
        if (text.Contains("***"))
            return "'***' means nothing";
        if (text.Contains("**"))
            return "'**' stands alone in its segment";
        if (text.IndexOfAny(['{', '}']) >= 0)
            return $"the only capture is {NamePattern.Capture}, a segment of its own";
        return text.Any(char.IsWhiteSpace) ? "a name has no blanks" : null;
    }

    private bool IsGlobMatch(string name, int start, int end)
    {
        var next = 0;
        var at = start;
        var star = -1;
        var starEnd = start;
        while (at < end)
        {
            if (next < Text.Length && Text[next] == '*')
            {
                star = next++;
                starEnd = at;
            }
            else if (next < Text.Length && Text[next] == name[at])
            {
                next++;
                at++;
            }
            else if (star >= 0)
            {
                next = star + 1;
                at = ++starEnd;
            }
            else
            {
                return false;
            }
        }

        while (next < Text.Length && Text[next] == '*')
            next++;
        return next == Text.Length;
    }
}
