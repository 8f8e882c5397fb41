namespace Lintel.Architecture;

/// <summary>A glob over a dotted name: <c>*</c> within a segment, <c>**</c> for any number of segments, <c>{module}</c> captures one. Linear in the name.</summary>
internal sealed class NamePattern
{
    /// <summary>The one capture that a pattern may have.</summary>
    public const string Capture = "{module}";

    private readonly ImmutableArray<PatternSegment> segments;

    private NamePattern(string text, ImmutableArray<PatternSegment> segments)
    {
        Text = text;
        this.segments = segments;
        foreach (var segment in segments)
        {
            if (segment.Kind == PatternSegmentKind.Literal)
                LiteralSegments++;
            HasCapture |= segment.Kind == PatternSegmentKind.Capture;
        }
    }

    /// <summary>The pattern as the user wrote it.</summary>
    public string Text { get; }

    /// <summary>How many segments are plain words: the more, the more specific.</summary>
    public int LiteralSegments { get; }

    public bool HasCapture { get; }

    public int SegmentCount => segments.Length;

    /// <summary>Whether the first segment is open, so that names of any origin may match.</summary>
    public bool IsOpen => segments[0].Kind switch
    {
        PatternSegmentKind.Literal => false,
        PatternSegmentKind.Glob => segments[0].Text[0] == '*',
        _ => true,
    };

    /// <summary>The pattern, or null with what is wrong with it.</summary>
    public static NamePattern? Parse(string text, out string? mistake)
    {
        var segments = ImmutableArray.CreateBuilder<PatternSegment>();
        var captures = 0;
        foreach (var part in text.Split('.'))
        {
            if (PatternSegment.Parse(part, out mistake) is not { } segment)
                return null;

            captures += segment.Kind == PatternSegmentKind.Capture ? 1 : 0;
            segments.Add(segment);
        }

        mistake = captures > 1 ? $"it has two {Capture}" : null;
        return mistake is null ? new NamePattern(text, segments.ToImmutable()) : null;
    }

    /// <summary>Which of two matching patterns decides: the one with more literal segments, then the ordinal-first.</summary>
    public bool IsMoreSpecificThan(NamePattern? other) =>
        other is null
        || LiteralSegments > other.LiteralSegments
        || (LiteralSegments == other.LiteralSegments && string.CompareOrdinal(Text, other.Text) < 0);

    public bool IsMatch(string name) => Match(name).Success;

    /// <summary>Matches the whole name. <c>**</c> takes as few segments as it can, so the leftmost capture wins.</summary>
    public PatternMatch Match(string name)
    {
        var next = 0; // in the pattern
        var at = name.Length == 0 ? 1 : 0; // where the segment to match begins; past the end when none is left
        var deep = -1; // the last ** seen, and where it stopped taking segments
        var deepEnd = 0;
        int captureStart = 0, captureLength = 0;
        while (at <= name.Length)
        {
            if (next < segments.Length && segments[next].Kind == PatternSegmentKind.AnyDepth)
            {
                deep = next++;
                deepEnd = at;
                continue;
            }

            var end = EndOfSegment(name, at);
            if (next < segments.Length && segments[next].IsMatch(name, at, end))
            {
                if (segments[next].Kind == PatternSegmentKind.Capture)
                    (captureStart, captureLength) = (at, end - at);
                next++;
                at = end + 1;
                continue;
            }

            if (deep < 0)
                return default;

            next = deep + 1;
            at = deepEnd = EndOfSegment(name, deepEnd) + 1;
        }

        while (next < segments.Length && segments[next].Kind == PatternSegmentKind.AnyDepth)
            next++;
        return next == segments.Length ? new PatternMatch(true, captureStart, captureLength) : default;
    }

    public override string ToString() => Text;

    private static int EndOfSegment(string name, int start)
    {
        var end = start < name.Length ? name.IndexOf('.', start) : -1;
        return end < 0 ? name.Length : end;
    }
}

/// <summary>Whether a name matched, and what <c>{module}</c> took of it.</summary>
internal readonly record struct PatternMatch(bool Success, int CaptureStart, int CaptureLength);
