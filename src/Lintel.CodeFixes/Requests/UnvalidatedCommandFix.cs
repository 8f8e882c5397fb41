using Lintel.Dependencies;

namespace Lintel.Requests;

/// <summary>LNT4001: adds <c>RenameUserValidator</c>, whose rules follow from what the members of the command are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnvalidatedCommandFix))]
public sealed class UnvalidatedCommandFix() : SolutionFix(RequestRules.UnvalidatedCommand.Id, "Add a validator", fixAll: false)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var said = diagnostic.Properties;
        if (said.GetValueOrDefault(RequestRules.ValidatorName) is not { } name || document.Project.Documents.Any(it => it.Name == name + ".cs" && it.Folders.SequenceEqual(document.Folders)))
            return null;

        var mustBePublic = await ValidatorScan.MissesInternalsAsync(document.Project.Solution, cancellationToken).ConfigureAwait(false);
        if (mustBePublic && said.ContainsKey(RequestRules.IsInternal))
            return null; // it could not be seen, and would never run

        var text = Write(said, name, mustBePublic ? "public" : "internal", node.SyntaxTree.GetRoot(cancellationToken));
        var root = SyntaxFactory.ParseCompilationUnit(text, options: node.SyntaxTree.Options as CSharpParseOptions);
        var file = new NewFile(DocumentId.CreateNewId(document.Project.Id), name + ".cs", document.Folders.ToImmutableArray(), PathOf(name + ".cs", document), root);
        return new SolutionEdit { Files = ImmutableArray.Create(file) };
    }

    private static string? PathOf(string name, Document beside) =>
        beside.FilePath is { } path && Path.GetDirectoryName(path) is { } folder ? Path.Combine(folder, name) : null;

    private static string Write(ImmutableDictionary<string, string?> said, string name, string visibility, SyntaxNode neighbour)
    {
        var isFast = said.ContainsKey(RequestRules.OfFastEndpoints);
        var lines = new List<string>();
        if (isFast)
            lines.Add("using FastEndpoints;");
        lines.Add("using FluentValidation;");
        lines.Add("");

        var type = new List<string>
        {
            $"{visibility} sealed class {name} : {(isFast ? "Validator" : "AbstractValidator")}<{said.GetValueOrDefault(RequestRules.RequestName)}>",
            "{",
            $"    public {name}()",
            "    {",
        };
        type.AddRange((said.GetValueOrDefault(RequestRules.Rules) ?? "").Split('\n').Select(static line => "        " + line));
        type.Add("    }");
        type.Add("}");

        var isBlock = neighbour.DescendantNodes(static it => it is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Any(static it => it is NamespaceDeclarationSyntax);
        if (said.GetValueOrDefault(RequestRules.Namespace) is not { } container)
            lines.AddRange(type);
        else if (isBlock)
            lines.AddRange(type.Select(static line => line.Length == 0 ? line : "    " + line).Prepend("{").Prepend($"namespace {container}").Append("}"));
        else
            lines.AddRange(type.Prepend("").Prepend($"namespace {container};"));

        var line = neighbour.DescendantTrivia().FirstOrDefault(static it => it.IsKind(SyntaxKind.EndOfLineTrivia)).ToString() is { Length: > 0 } written ? written : "\n";
        return string.Join(line, lines) + line;
    }
}
