using System.Text;

namespace Lintel.Endpoints;

/// <summary>The words of a route segment, in the cases that teams write them.</summary>
internal static class RouteWord
{
    /// <summary>The words, in lower case: <c>GetUserItems</c> and <c>get-user-items</c> have three.</summary>
    public static List<string> Of(string segment)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < segment.Length; at++)
        {
            var letter = segment[at];
            var isBoundary = letter is '-' or '_' || (char.IsUpper(letter) && at > 0 && (!char.IsUpper(segment[at - 1]) || (at + 1 < segment.Length && char.IsLower(segment[at + 1]))));
            if (isBoundary && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (letter is not ('-' or '_'))
                word.Append(char.ToLowerInvariant(letter));
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    public static string Pascal(string segment) => string.Concat(Of(segment).Select(Capital));

    public static string Write(List<string> words, string style) => style switch
    {
        "lower" => string.Concat(words),
        "camel" => words[0] + string.Concat(words.Skip(1).Select(Capital)),
        "pascal" => string.Concat(words.Select(Capital)),
        _ => string.Join("-", words),
    };

    public static bool Keeps(string segment, string style) => style switch
    {
        "kebab" => segment.All(static it => char.IsLower(it) || char.IsDigit(it) || it == '-'),
        "lower" => segment.All(static it => char.IsLower(it) || char.IsDigit(it)),
        "camel" => char.IsLower(segment[0]) && segment.All(char.IsLetterOrDigit),
        "pascal" => char.IsUpper(segment[0]) && segment.All(char.IsLetterOrDigit),
        _ => true,
    };

    public static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && word.Length > 4 ? word.Substring(0, word.Length - 3) + "y"
        : word.EndsWith("sses", StringComparison.OrdinalIgnoreCase) || word.EndsWith("xes", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ches", StringComparison.OrdinalIgnoreCase) ? word.Substring(0, word.Length - 2)
        : word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("us", StringComparison.OrdinalIgnoreCase) && word.Length > 2 ? word.Substring(0, word.Length - 1)
        : word;

    public static string Plural(string word) =>
        word.EndsWith("y", StringComparison.Ordinal) && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0 ? word.Substring(0, word.Length - 1) + "ies"
        : word.EndsWith("s", StringComparison.Ordinal) || word.EndsWith("x", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);
}
