namespace Lintel.Endpoints;

/// <summary>Writes constants into a type, and the type where there is none.</summary>
internal static class ConstantHolder
{
    /// <summary>The type with the constants that it has not yet: in Fix All an earlier edit may have added them.</summary>
    /// <param name="type">The type as it is.</param>
    /// <param name="constants"><c>Name=value</c>, one a line.</param>
    public static TypeDeclarationSyntax With(TypeDeclarationSyntax type, string constants)
    {
        foreach (var line in constants.Split('\n'))
        {
            var equals = line.IndexOf('=');
            if (!Has(type, line.Substring(0, equals)))
                type = Add(type, line.Substring(0, equals), line.Substring(equals + 1));
        }

        return type;
    }

    /// <summary>A file that holds the type, or what an earlier edit wrote of it, with the constants.</summary>
    public static CompilationUnitSyntax Write(CompilationUnitSyntax? written, string? space, string name, string constants)
    {
        var file = written ?? SyntaxFactory.ParseCompilationUnit(
            $"{(string.IsNullOrEmpty(space) ? "" : $"namespace {space};\n\n")}/// <summary>The names of {(name == "Roles" ? "roles" : "policies")}.</summary>\ninternal static class {name}\n{{\n}}\n");
        var type = file.DescendantNodes().OfType<ClassDeclarationSyntax>().First();
        return file.ReplaceNode(type, With(type, constants));
    }

    private static bool Has(TypeDeclarationSyntax type, string name) => type.Members.OfType<FieldDeclarationSyntax>()
        .Any(field => field.Declaration.Variables.Any(it => it.Identifier.ValueText == name));

    private static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, string name, string value)
    {
        var line = LineEndIn(type);
        var indentation = IndentationOf(type) + "    ";
        var last = type.Members.Count == 0 ? null : type.Members.Last();
        var field = ((FieldDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"public const string {name} = {SymbolDisplay.FormatLiteral(value, quote: true)};")!)
            .WithLeadingTrivia(SyntaxFactory.Whitespace(last is null ? indentation : last.GetLeadingTrivia().LastOrDefault(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)).ToString()))
            .WithTrailingTrivia(line);
        return last is null ? (TypeDeclarationSyntax)Opened(type, line).AddMembers(field) : (TypeDeclarationSyntax)type.AddMembers(IsParted(type) ? field.WithLeadingTrivia(field.GetLeadingTrivia().Insert(0, line)) : field);
    }

    /// <summary>A body without members on lines of its own.</summary>
    private static TypeDeclarationSyntax Opened(TypeDeclarationSyntax type, SyntaxTrivia line) =>
        type.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            ? type
            : type.WithOpenBraceToken(type.OpenBraceToken.WithTrailingTrivia(line)).WithCloseBraceToken(type.CloseBraceToken.WithLeadingTrivia(SyntaxFactory.Whitespace(IndentationOf(type))));

    /// <summary>Whether blank lines part the members.</summary>
    private static bool IsParted(TypeDeclarationSyntax type) =>
        type.Members.Count > 1 && type.Members.Skip(1).All(static it => it.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia));

    private static string IndentationOf(SyntaxNode node) =>
        node.GetLeadingTrivia().LastOrDefault() is { RawKind: (int)SyntaxKind.WhitespaceTrivia } blank ? blank.ToString() : "";

    private static SyntaxTrivia LineEndIn(SyntaxNode node) =>
        node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static it => it.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.EndOfLine("\n");
}
