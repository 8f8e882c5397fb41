namespace Lintel.Configuration;

/// <summary>What <c>until:2027-01-01</c> in a reason says of its end.</summary>
/// <param name="Text">The date as it was written.</param>
/// <param name="LastDay">The last day on which the suppression holds; null if the text is no date.</param>
/// <param name="Rest">The reason without its end.</param>
internal readonly record struct SuppressionEnd(string Text, DateTime? LastDay, string Rest)
{
    private const string Word = "until:";

    /// <summary>Null if the reason names no end. Where no digit follows the word it is prose.</summary>
    public static SuppressionEnd? In(string reason)
    {
        var word = reason.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        if (word < 0)
            return null;

        var start = word + Word.Length;
        while (start < reason.Length && reason[start] == ' ')
            start++;
        var end = start;
        while (end < reason.Length && (char.IsLetterOrDigit(reason[end]) || reason[end] is '-' or '/' or '.'))
            end++;
        if (end == start || !char.IsDigit(reason[start]))
            return null;

        var text = reason.Substring(start, end - start).TrimEnd('.');
        var rest = reason.Remove(word, end - word);
        return new SuppressionEnd(text, IsoDate.TryParse(text, out var date) ? date : null, rest);
    }
}
