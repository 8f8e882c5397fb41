using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Simplification;

namespace Lintel.Requests;

/// <summary>LNT4003: <c>g.MapPost("/", Add)</c> becomes <c>g.MapPost("/", Add).AddEndpointFilter&lt;ValidationFilter&lt;AddOrder&gt;&gt;()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdleValidatorFix))]
public sealed class IdleValidatorFix() : SolutionFix(RequestRules.IdleValidator.Id, "Add the validation filter", fixAll: true)
{
    private const string Method = "AddEndpointFilter", Namespace = "Microsoft.AspNetCore.Http";

    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.GetValueOrDefault(RequestRules.Filter) is not { } filter
            || diagnostic.AdditionalLocations is not [{ SourceTree: { } file } place]
            || document.Project.GetDocument(file) is not { } mapping
            || await mapping.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await mapping.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || BuilderChain.EndOf(root.FindNode(place.SourceSpan, getInnermostNodeForTie: true)) is not { } chain)
            return null;

        var changes = ImmutableArray.CreateBuilder<NodeChange>();
        changes.Add(new NodeChange(mapping.Id, chain, current => Append((InvocationExpressionSyntax)current, filter)));
        if (model.LookupNamespacesAndTypes(chain.SpanStart, name: "EndpointFilterExtensions").IsEmpty)
            changes.Add(new NodeChange(mapping.Id, root, Import));
        return new SolutionEdit(changes.ToImmutable(), ImmutableHashSet<DocumentId>.Empty);
    }

    private static SyntaxNode Append(InvocationExpressionSyntax chain, string filter)
    {
        var type = SyntaxFactory.ParseTypeName(filter).WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        var longer = (InvocationExpressionSyntax)BuilderChain.Append(chain, Method);
        var access = (MemberAccessExpressionSyntax)longer.Expression;
        return longer.WithExpression(access.WithName(SyntaxFactory.GenericName(SyntaxFactory.Identifier(Method), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(type)))));
    }

    /// <summary>Of several edits in a file only the first needs it.</summary>
    private static SyntaxNode Import(SyntaxNode current) =>
        current is CompilationUnitSyntax root && !root.Usings.Any(static it => it.Name?.ToString() == Namespace) ? Usings.Add(root, new[] { Namespace }) : current;
}
