namespace Lintel.Architecture;

/// <summary>The name that a misspelt one was meant to be.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits, ordinal-first among equals; null if none is near enough to be meant.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates.OrderBy(static candidate => candidate, StringComparer.Ordinal))
        {
            var (mistaken, meant) = Difference(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            var distance = Distance(mistaken, meant);
            if (distance < bestDistance && distance <= Math.Max(2, mistaken.Length / 4))
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Both without the beginning and the end that they share: a long root namespace is no reason to take any word for another.</summary>
    private static (string Mistaken, string Meant) Difference(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var start = 0;
        while (start < shorter && a[start] == b[start])
            start++;

        var end = 0;
        while (end < shorter - start && a[a.Length - 1 - end] == b[b.Length - 1 - end])
            end++;
        return (a.Substring(start, a.Length - start - end), b.Substring(start, b.Length - start - end));
    }

    /// <summary>Levenshtein's distance, in two rows.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = a[i - 1] == b[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(above, row[j - 1]));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
