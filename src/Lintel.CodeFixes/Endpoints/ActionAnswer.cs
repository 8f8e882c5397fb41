namespace Lintel.Endpoints;

/// <summary>The return type of an action that answers with one type of body: <c>IActionResult</c> becomes <c>ActionResult&lt;Order&gt;</c>.</summary>
internal static class ActionAnswer
{
    public static NodeChange? Of(Document document, HandlerSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        var written = handler.ReturnType?.DescendantNodesAndSelf().OfType<TypeSyntax>().FirstOrDefault(it =>
            it is IdentifierNameSyntax { Identifier.ValueText: "IActionResult" or "ActionResult" } && it.Parent is not QualifiedNameSyntax);
        if (written is null || BodyOf(handler, model, cancellationToken) is not { } body)
            return null;

        var type = SyntaxFactory.ParseTypeName($"ActionResult<{body.ToMinimalDisplayString(model, written.SpanStart)}>");
        return new NodeChange(document.Id, written, current => type.WithTriviaFrom(current));
    }

    /// <summary>The only type that a success sends; null if there are several, none, or one without a name.</summary>
    private static ITypeSymbol? BodyOf(HandlerSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        ITypeSymbol? only = null;
        foreach (var arm in handler.Arms)
        {
            if (model.GetOperation(arm, cancellationToken) is not { } operation || ResultCall.Of(operation) is not { Status: >= 200 and < 300, BodyType: { } body })
                continue;
            if (body.IsAnonymousType || (only is not null && !SymbolEqualityComparer.Default.Equals(only, body)))
                return null;

            only = body;
        }

        return only;
    }
}
