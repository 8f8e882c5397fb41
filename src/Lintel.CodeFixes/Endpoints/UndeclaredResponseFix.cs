namespace Lintel.Endpoints;

/// <summary>LNT3002: <c>Results.Ok(o)</c> becomes <c>TypedResults.Ok(o)</c> under a return type that says every answer; where that cannot be, the map says <c>Produces&lt;T&gt;(200)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndeclaredResponseFix))]
public sealed class UndeclaredResponseFix() : SolutionFix(EndpointRules.UndeclaredResponse.Id, "Declare what it returns", fixAll: true)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || HandlerSyntax.Around(node) is not { } handler
            || HandlerUses.FreeMethod(handler.Node, model, cancellationToken) is not { } method)
            return null;

        var changes = Typed(document, handler, model, cancellationToken);
        if (changes.IsEmpty)
            return await ProducedAnswer.EditAsync(document, handler, method, model, cancellationToken).ConfigureAwait(false);

        var readers = await HandlerUses.ReadersOfAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        return new SolutionEdit(changes, readers);
    }

    private static ImmutableArray<NodeChange> Typed(Document document, HandlerSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ActionAnswer.Of(document, handler, model, cancellationToken) is { } action)
            return ImmutableArray.Create(action);
        if (TypedAnswers.Of(handler, model, cancellationToken) is not { } answers)
            return ImmutableArray<NodeChange>.Empty;

        var changes = ImmutableArray.CreateBuilder<NodeChange>();
        changes.AddRange(answers.Changes(document.Id));
        if (handler.ReturnType is null && answers.IsInferred)
            return changes.ToImmutable();
        if (answers.Text(model, handler.Node.SpanStart) is not { } text || ReturnTypeChange(document, handler, text) is not { } typed)
            return ImmutableArray<NodeChange>.Empty;

        changes.Add(typed);
        if (NamespaceUse.Of(TypedAnswers.Namespace, document, handler.Node, model) is { } import)
            changes.Add(import);
        return changes.ToImmutable();
    }

    private static NodeChange? ReturnTypeChange(Document document, HandlerSyntax handler, string text)
    {
        if (handler.ReturnType is { } declared)
        {
            var written = declared.DescendantNodesAndSelf().OfType<TypeSyntax>().FirstOrDefault(static it => it is IdentifierNameSyntax { Identifier.ValueText: "IResult" } && it.Parent is not QualifiedNameSyntax)
                ?? declared.DescendantNodesAndSelf().OfType<QualifiedNameSyntax>().FirstOrDefault(static it => it.Right.Identifier.ValueText == "IResult");
            return written is null ? null : new NodeChange(document.Id, written, current => SyntaxFactory.ParseTypeName(text).WithTriviaFrom(current));
        }

        var whole = SyntaxFactory.ParseTypeName(handler.IsAsync ? $"Task<{text}>" : text).WithTrailingTrivia(SyntaxFactory.Space);
        return new NodeChange(document.Id, handler.Node, current => current is ParenthesizedLambdaExpressionSyntax lambda
            ? lambda.Modifiers.Count > 0 || lambda.AttributeLists.Count > 0
                ? lambda.WithReturnType(whole)
                : lambda.WithoutLeadingTrivia().WithReturnType(whole).WithLeadingTrivia(lambda.GetLeadingTrivia())
            : current);
    }
}
