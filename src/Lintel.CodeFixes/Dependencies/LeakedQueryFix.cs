using Microsoft.CodeAnalysis.FindSymbols;

namespace Lintel.Dependencies;

/// <summary>LNT1004: <c>IQueryable&lt;O&gt; Get() => q;</c> becomes <c>Task&lt;List&lt;O&gt;&gt; Get(CancellationToken ct) => q.ToListAsync(ct);</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeakedQueryFix))]
public sealed class LeakedQueryFix() : SolutionFix(DependencyRules.LeakedQuery.Id, "Return the rows as a list", fixAll: false)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.ContainsKey(DependencyRules.Listable)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } mapping
            || EndpointDeclaration.At(node, mapping, cancellationToken) is not { Node.ContainsDirectives: false, HoldsLock: false } endpoint
            || document.Project.GetDocument(endpoint.Node.SyntaxTree) is not { } file
            || await file.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await file.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || SymbolOf(endpoint, model, cancellationToken) is not { } method
            || !IsFree(method)
            || ListedEndpoint.Of(endpoint, method, model, cancellationToken) is not { } listed)
            return null;

        var changed = Usings.Add(root.ReplaceNode(endpoint.Node, listed.Write()), listed.MissingNamespaces());
        var readers = await ReadersOf(method, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        return new SolutionEdit(ImmutableArray.Create(new NodeChange(file.Id, root, _ => changed)), readers);
    }

    private static IMethodSymbol? SymbolOf(EndpointDeclaration endpoint, SemanticModel model, CancellationToken cancellationToken) =>
        (endpoint.Node is LambdaExpressionSyntax lambda
            ? model.GetSymbolInfo(lambda, cancellationToken).Symbol
            : model.GetDeclaredSymbol(endpoint.Node, cancellationToken)) as IMethodSymbol;

    /// <summary>Whether nobody else has a say in the signature.</summary>
    private static bool IsFree(IMethodSymbol method) =>
        method is { IsOverride: false, IsVirtual: false, IsAbstract: false, IsPartialDefinition: false, PartialDefinitionPart: null, ExplicitInterfaceImplementations.IsEmpty: true }
        && !method.Parameters.Any(static parameter => parameter.IsParams || parameter.RefKind != RefKind.None)
        && !method.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static async Task<ImmutableHashSet<DocumentId>> ReadersOf(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        if (method.MethodKind == MethodKind.AnonymousFunction)
            return ImmutableHashSet<DocumentId>.Empty;

        var references = await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false);
        return references.SelectMany(static found => found.Locations).Select(static place => place.Document.Id).ToImmutableHashSet();
    }
}
