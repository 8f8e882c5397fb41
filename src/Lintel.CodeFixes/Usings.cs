namespace Lintel;

/// <summary>Adds using directives to a file, in the order that its own have.</summary>
internal static class Usings
{
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, IEnumerable<string> namespaces)
    {
        foreach (var name in namespaces.OrderBy(static name => name, StringComparer.Ordinal))
            root = Add(root, name);
        return root;
    }

    /// <summary>Adds those that the file does not name yet: in Fix All an earlier edit may have added them.</summary>
    public static CompilationUnitSyntax AddMissing(CompilationUnitSyntax root, IEnumerable<string> namespaces) =>
        Add(root, namespaces.Where(name => !root.Usings.Any(it => it.Alias is null && it.StaticKeyword.IsKind(SyntaxKind.None) && it.Name?.ToString() == name)));

    /// <summary>Whether the names of a namespace can be written short at this place.</summary>
    public static bool Reach(SemanticModel model, int place, string name)
    {
        if (name.Length == 0)
            return true;

        for (var space = model.GetEnclosingSymbol(place)?.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.ToDisplayString() == name)
                return true;
        }

        return model.LookupNamespacesAndTypes(place).Any(it => it is INamedTypeSymbol { ContainingType: null } && it.ContainingNamespace.ToDisplayString() == name);
    }

    private static CompilationUnitSyntax Add(CompilationUnitSyntax root, string name)
    {
        var line = EndOfLineIn(root);
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(line);
        if (root.Usings.Count == 0)
            return root.WithUsings(SyntaxFactory.SingletonList(directive.WithTrailingTrivia(line, line)));

        var at = IndexFor(name, root.Usings);
        if (at > 0)
            return root.WithUsings(root.Usings.Insert(at, directive));

        var first = root.Usings[0]; // what stands above the first line of the file stays there
        return root.WithUsings(root.Usings
            .Replace(first, first.WithoutLeadingTrivia())
            .Insert(0, directive.WithLeadingTrivia(first.GetLeadingTrivia())));
    }

    /// <summary>Behind the last directive that sorts before the new one; System sorts before all.</summary>
    private static int IndexFor(string name, SyntaxList<UsingDirectiveSyntax> usings)
    {
        var at = 0;
        for (var index = 0; index < usings.Count; index++)
        {
            var isPlain = usings[index].Alias is null && usings[index].StaticKeyword.IsKind(SyntaxKind.None);
            var isGlobal = !usings[index].GlobalKeyword.IsKind(SyntaxKind.None);
            if (isGlobal || (isPlain && string.CompareOrdinal(SortKey(usings[index].Name?.ToString() ?? ""), SortKey(name)) < 0))
                at = index + 1;
        }

        return at;
    }

    private static string SortKey(string name) =>
        (name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? "0" : "1") + name;

    private static SyntaxTrivia EndOfLineIn(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found
            ? found
            : SyntaxFactory.EndOfLine("\n");
}
