namespace Lintel.Migrations;

/// <summary>Compares names by the words in them: <c>FullName</c> and <c>customer_name</c> share one.</summary>
internal static class NameTokens
{
    /// <summary>How many of the words of the shorter name the other has too, from 0 to 1.</summary>
    public static double Overlap(string one, string other)
    {
        var (words, others) = (Split(one), Split(other));
        if (words.Count == 0 || others.Count == 0)
            return 0;

        var shared = words.Count(others.Contains);
        return (double)shared / Math.Min(words.Count, others.Count);
    }

    private static HashSet<string> Split(string name)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start < name.Length;)
        {
            var end = start + 1;
            while (end < name.Length && !Begins(name, end))
                end++;
            if (char.IsLetterOrDigit(name[start]))
                words.Add(name.Substring(start, end - start));
            start = end;
        }

        return words;
    }

    /// <summary>A word begins at a capital after a small letter, at the last of several capitals, at a number, and at what is no letter.</summary>
    private static bool Begins(string name, int at)
    {
        var (before, here) = (name[at - 1], name[at]);
        if (!char.IsLetterOrDigit(here) || !char.IsLetterOrDigit(before) || char.IsDigit(here) != char.IsDigit(before))
            return true;

        return char.IsUpper(here) && (!char.IsUpper(before) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
    }
}
