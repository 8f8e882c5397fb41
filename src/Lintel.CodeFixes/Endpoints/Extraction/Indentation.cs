namespace Lintel.Endpoints;

/// <summary>Moves code from one column to another; what stands inside of strings is left as it is.</summary>
internal static class Indentation
{
    public const string Step = "    ";

    /// <summary>The blanks at the head of the line that this place is in.</summary>
    public static string At(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    public static string NewLineOf(SyntaxNode root) => root.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n";

    /// <summary>Whether nothing but blanks stands before it on its line.</summary>
    public static bool IsAtLineStart(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart);
        return line.ToString().Substring(0, node.SpanStart - line.Start).Trim().Length == 0;
    }

    public static T Shift<T>(T node, string from, string to)
        where T : SyntaxNode => from == to ? node : node.ReplaceTokens(node.DescendantTokens(), (_, token) => Shift(token, from, to));

    private static SyntaxToken Shift(SyntaxToken token, string from, string to)
    {
        if (!token.HasLeadingTrivia)
            return token;

        var isLineStart = true; // what stands behind something on a line is the trailing trivia of that
        var moved = new List<SyntaxTrivia>();
        foreach (var trivia in token.LeadingTrivia)
        {
            var isBlank = trivia.IsKind(SyntaxKind.WhitespaceTrivia) && trivia.FullSpan.Length > 0;
            moved.Add(isLineStart && isBlank && trivia.ToString().StartsWith(from, StringComparison.Ordinal)
                ? SyntaxFactory.Whitespace(to + trivia.ToString().Substring(from.Length))
                : trivia);
            isLineStart = trivia.IsKind(SyntaxKind.EndOfLineTrivia);
        }

        return token.WithLeadingTrivia(moved);
    }
}
