using Microsoft.CodeAnalysis.FindSymbols;

namespace Lintel.Endpoints;

/// <summary>LNT7003: <c>[Authorize("Application")]</c> becomes <c>[Authorize(Policies.Application)]</c>; the constant is made where there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralPolicyFix))]
public sealed class LiteralPolicyFix() : SolutionFix(SecurityRules.LiteralPolicy.Id, "Use a constant", fixAll: true)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not LiteralExpressionSyntax literal
            || diagnostic.Properties.GetValueOrDefault(SecurityRules.Constant) is not { } constant
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root)
            return null;

        var changes = ImmutableArray.Create(new NodeChange(document.Id, literal, _ => SyntaxFactory.ParseExpression(constant).WithTriviaFrom(literal)));
        if (diagnostic.Properties.GetValueOrDefault(SecurityRules.Namespace) is { } space)
            changes = changes.Add(new NodeChange(document.Id, root, current => Import((CompilationUnitSyntax)current, space)));
        if (diagnostic.Properties.GetValueOrDefault(SecurityRules.Missing) is not { } missing)
            return new SolutionEdit(changes, ImmutableHashSet<DocumentId>.Empty);
        if (diagnostic.Properties.GetValueOrDefault(SecurityRules.Holder) is not { } holder)
            return AddedTo(changes, document.Project, constant, missing);

        return await DeclarationOfAsync(holder, document, cancellationToken).ConfigureAwait(false) is { } declaration
            && document.Project.Solution.GetDocument(declaration.SyntaxTree) is { } home
            ? new SolutionEdit(changes.Add(new NodeChange(home.Id, declaration, current => ConstantHolder.With((TypeDeclarationSyntax)current, missing))), ImmutableHashSet.Create(document.Id))
            : null;
    }

    /// <summary>A file for the type that is missing, unless the project has one of that name.</summary>
    private static SolutionEdit? AddedTo(ImmutableArray<NodeChange> changes, Project project, string constant, string missing)
    {
        var type = constant.Substring(0, constant.IndexOf('.'));
        var file = new SharedFile(project.Id, type + ".cs", written => ConstantHolder.Write(written, project.DefaultNamespace, type, missing));
        return project.Documents.Any(it => it.Name == file.Name) ? null : new SolutionEdit(changes, ImmutableHashSet<DocumentId>.Empty) { Added = file };
    }

    private static async Task<TypeDeclarationSyntax?> DeclarationOfAsync(string id, Document document, CancellationToken cancellationToken)
    {
        if (await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is not INamedTypeSymbol type
            || await SymbolFinder.FindSourceDefinitionAsync(type, document.Project.Solution, cancellationToken).ConfigureAwait(false) is not { } source)
            return null;

        var part = source.DeclaringSyntaxReferences.OrderBy(static it => it.SyntaxTree.FilePath, StringComparer.Ordinal).FirstOrDefault();
        return part is null ? null : await part.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) as TypeDeclarationSyntax;
    }

    private static CompilationUnitSyntax Import(CompilationUnitSyntax root, string space) =>
        root.Usings.Any(it => it.Name?.ToString() == space) ? root : Usings.Add(root, [space]);
}
