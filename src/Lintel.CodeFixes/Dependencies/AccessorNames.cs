namespace Lintel.Dependencies;

/// <summary>Chooses what the fields and parameters of an accessor are called once they hold the current user.</summary>
internal static class AccessorNames
{
    private static readonly string[] Candidates = ["user", "currentUser"];

    /// <summary>From the old name to the new one; null where none is free, or where two names would become one.</summary>
    public static Func<string, string>? Choose(TypeDeclarationSyntax type, IEnumerable<SyntaxToken> declared)
    {
        var old = declared.Select(static token => token.ValueText).Distinct().ToList();
        var taken = new HashSet<string>(type.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        foreach (var candidate in Candidates)
        {
            string Rename(string name) => name.StartsWith("_", StringComparison.Ordinal) ? "_" + candidate : candidate;
            var chosen = old.Select(Rename).Distinct().ToList();
            if (chosen.Count == old.Count && !chosen.Exists(taken.Contains))
                return Rename;
        }

        return null;
    }

    /// <summary>The parameters as documentation comments name them.</summary>
    public static IEnumerable<SyntaxToken> InComments(TypeDeclarationSyntax type, IEnumerable<SyntaxToken> declared)
    {
        var old = new HashSet<string>(declared.Select(static token => token.ValueText));
        return type.DescendantNodes(descendIntoTrivia: true).OfType<XmlNameAttributeSyntax>()
            .Select(static attribute => attribute.Identifier.Identifier)
            .Where(token => old.Contains(token.ValueText));
    }
}
