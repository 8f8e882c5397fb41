namespace Lintel.Endpoints;

/// <summary>Where a response record goes: into a file of its own where its neighbours have files of their own, else behind the endpoint's class.</summary>
internal sealed record ResponseHome(ImmutableArray<NodeChange> Changes, ImmutableArray<NewFile> Files)
{
    public static async Task<ResponseHome?> OfAsync(ResponseRecord response, Document document, HandlerSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        if (response.Existing is { } existing)
            return new ResponseHome(Import(existing.ContainingNamespace, document, handler, model), ImmutableArray<NewFile>.Empty);
        if (NeighbourOf(response, handler, model, cancellationToken) is { DeclaringSyntaxReferences: [var part] } neighbour
            && document.Project.GetDocument(part.SyntaxTree) is { } beside
            && await part.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax file
            && TypesIn(file) == 1)
            return new ResponseHome(Import(neighbour.ContainingNamespace, document, handler, model), ImmutableArray.Create(FileBeside(beside, file, neighbour, response, model)));

        return Behind(response, document, handler, model);
    }

    private static ImmutableArray<NodeChange> Import(INamespaceSymbol space, Document document, HandlerSyntax handler, SemanticModel model) =>
        !space.IsGlobalNamespace && NamespaceUse.Of(space.ToDisplayString(), document, handler.Node, model) is { } import ? ImmutableArray.Create(import) : ImmutableArray<NodeChange>.Empty;

    /// <summary>The response type whose namespace is nearest to the endpoint's; null if the project has none.</summary>
    private static INamedTypeSymbol? NeighbourOf(ResponseRecord response, HandlerSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        var here = model.GetEnclosingSymbol(handler.Node.SpanStart, cancellationToken)?.ContainingNamespace?.ToDisplayString() ?? "";
        return model.Compilation.GetSymbolsWithName(name => name.EndsWith("Response", StringComparison.Ordinal) && name != response.Name, SymbolFilter.Type, cancellationToken)
            .OfType<INamedTypeSymbol>().Where(static it => it is { ContainingType: null, Arity: 0, TypeKind: TypeKind.Class or TypeKind.Struct })
            .OrderByDescending(it => Shared(it.ContainingNamespace.ToDisplayString(), here)).ThenBy(static it => it.Name, StringComparer.Ordinal).FirstOrDefault();
    }

    private static int Shared(string one, string other)
    {
        var (first, second) = (one.Split('.'), other.Split('.'));
        return first.Zip(second, static (a, b) => a == b).TakeWhile(static it => it).Count();
    }

    private static int TypesIn(CompilationUnitSyntax file) => file.DescendantNodes(static it => it is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Count(static it => it is BaseTypeDeclarationSyntax);

    private static NewFile FileBeside(Document beside, CompilationUnitSyntax file, INamedTypeSymbol neighbour, ResponseRecord response, SemanticModel model)
    {
        var line = LineIn(file);
        var space = neighbour.ContainingNamespace.ToDisplayString();
        var globals = model.Compilation.SyntaxTrees.SelectMany(static tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings).Where(static it => !it.GlobalKeyword.IsKind(SyntaxKind.None)).Select(static it => it.Name?.ToString().Replace("global::", "")).OfType<string>();
        var needed = response.Namespaces.Select(static it => it.ToDisplayString()).Except(globals).Where(it => space != it && !space.StartsWith(it + ".", StringComparison.Ordinal)).Distinct()
            .OrderBy(static it => it.StartsWith("System", StringComparison.Ordinal) ? 0 : 1).ThenBy(static it => it, StringComparer.Ordinal).Select(it => $"using {it};{line}").ToList();
        var usings = needed.Count == 0 ? "" : string.Concat(needed) + line;
        var isBlock = file.Members.Any(static it => it is NamespaceDeclarationSyntax);
        var record = response.Text(static it => it.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)), isBlock ? "    " : "", line);
        var text = neighbour.ContainingNamespace.IsGlobalNamespace ? record : isBlock ? $"namespace {space}{line}{{{line}{record}}}{line}" : $"namespace {space};{line}{line}{record}";
        var name = response.Name + ".cs";
        var path = beside.FilePath is { } known ? Path.Combine(Path.GetDirectoryName(known) ?? "", name) : null;
        return new NewFile(DocumentId.CreateNewId(beside.Project.Id), name, beside.Folders.ToImmutableArray(), path, SyntaxFactory.ParseCompilationUnit(usings + text));
    }

    private static ResponseHome? Behind(ResponseRecord response, Document document, HandlerSyntax handler, SemanticModel model)
    {
        var container = handler.Node.Ancestors().First(static it => it is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax);
        var members = container is CompilationUnitSyntax unit ? unit.Members : ((BaseNamespaceDeclarationSyntax)container).Members;
        var line = LineIn(container);
        var indentation = string.Concat(members[0].GetLeadingTrivia().ToList().AsEnumerable().Reverse().TakeWhile(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)));
        var text = response.Text(it => it.ToMinimalDisplayString(model, members.Last().SpanStart), indentation, line);
        if (SyntaxFactory.ParseMemberDeclaration(text) is not { } record)
            return null;

        var added = record.WithLeadingTrivia(record.GetLeadingTrivia().Insert(0, SyntaxFactory.EndOfLine(line)));
        var change = new NodeChange(document.Id, container, current => current switch
        {
            CompilationUnitSyntax file => file.WithMembers(Closed(file.Members, line).Add(added)),
            BaseNamespaceDeclarationSyntax space => space.WithMembers(Closed(space.Members, line).Add(added)),
            _ => current,
        });
        return new ResponseHome(ImmutableArray.Create(change), ImmutableArray<NewFile>.Empty);
    }

    /// <summary>The last member with an end of line, which the last line of a file may lack.</summary>
    private static SyntaxList<MemberDeclarationSyntax> Closed(SyntaxList<MemberDeclarationSyntax> members, string line)
    {
        var last = members.Last();
        return last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? members : members.Replace(last, last.WithTrailingTrivia(last.GetTrailingTrivia().Add(SyntaxFactory.EndOfLine(line))));
    }

    private static string LineIn(SyntaxNode node) =>
        node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static it => it.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found.ToString() : "\n";
}
