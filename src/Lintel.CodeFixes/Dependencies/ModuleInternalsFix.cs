namespace Lintel.Dependencies;

/// <summary>LNT2001: <c>Users.Domain.UserDto</c> becomes <c>Users.Contracts.UserDto</c> wherever the type names it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModuleInternalsFix))]
public sealed class ModuleInternalsFix() : SolutionFix(DependencyRules.ModuleInternals.Id, "Use the contract of the same name", fixAll: false)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DependencyRules.Replacement, out var contract) || contract is null)
            return null;

        var solution = document.Project.Solution;
        var files = new List<InternalUses>();
        foreach (var places in diagnostic.AdditionalLocations.Prepend(diagnostic.Location).GroupBy(static place => place.SourceTree))
        {
            if (solution.GetDocument(places.Key) is not { } file
                || await InternalUses.FindAsync(file, places.Select(static place => place.SourceSpan), cancellationToken).ConfigureAwait(false) is not { } uses)
                return null;

            files.Add(uses);
        }

        if (files.Select(static uses => uses.Type).FirstOrDefault(static type => type is not null) is not { } target)
            return null; // nothing names the type: what its values are is decided elsewhere

        var changes = ImmutableArray.CreateBuilder<NodeChange>();
        foreach (var uses in files)
        {
            var root = await ContractNames.WriteAsync(uses, target, contract, cancellationToken).ConfigureAwait(false);
            changes.Add(new NodeChange(uses.Document.Id, uses.Root, _ => root));
            solution = solution.WithDocumentSyntaxRoot(uses.Document.Id, root);
        }

        foreach (var uses in files)
        {
            if (await InternalUses.RemainAsync(solution.GetDocument(uses.Document.Id)!, target, cancellationToken).ConfigureAwait(false))
                return null;
        }

        return new SolutionEdit(changes.ToImmutable(), files.Exists(static uses => uses.IsInSignature) ? ReadersOf(document.Project) : ImmutableHashSet<DocumentId>.Empty);
    }

    /// <summary>A signature that changes is felt wherever it is called.</summary>
    private static ImmutableHashSet<DocumentId> ReadersOf(Project project) => project.Solution.GetProjectDependencyGraph()
        .GetProjectsThatTransitivelyDependOnThisProject(project.Id)
        .Append(project.Id)
        .SelectMany(id => project.Solution.GetProject(id)!.DocumentIds)
        .ToImmutableHashSet();
}
