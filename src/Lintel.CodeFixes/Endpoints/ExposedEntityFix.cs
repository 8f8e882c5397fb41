namespace Lintel.Endpoints;

/// <summary>LNT3001: <c>TypedResults.Ok(order)</c> becomes <c>TypedResults.Ok(OrderResponse.From(order))</c>, with a record of the entity's scalars beside its like.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExposedEntityFix))]
public sealed class ExposedEntityFix() : SolutionFix(EndpointRules.ExposedEntity.Id, "Answer with a response record", fixAll: false)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.GetValueOrDefault(EndpointRules.Entity) is not { } id
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, model.Compilation) is not INamedTypeSymbol { IsGenericType: false } entity
            || HandlerSyntax.Around(node) is not { } handler
            || HandlerUses.FreeMethod(handler.Node, model, cancellationToken) is not { } method
            || ResponseRecord.Of(entity, method, model) is not { } response)
            return null;

        var answers = new ResponseAnswers(document, handler, entity, response.Name, model, cancellationToken);
        var changes = handler.Body.Span.Contains(node.Span) && node.Span != handler.Body.Span
            ? answers.At(diagnostic.AdditionalLocations.Select(static it => it.SourceSpan).Prepend(node.Span))
            : answers.OfAll();
        if (changes.IsEmpty || await ResponseHome.OfAsync(response, document, handler, model, cancellationToken).ConfigureAwait(false) is not { } home)
            return null;

        var readers = await HandlerUses.ReadersOfAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        return new SolutionEdit(changes.AddRange(home.Changes), readers) { Files = home.Files };
    }
}
