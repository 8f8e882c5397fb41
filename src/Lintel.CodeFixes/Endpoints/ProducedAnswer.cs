namespace Lintel.Endpoints;

/// <summary>Says on the map what a handler answers: <c>.Produces&lt;Order&gt;(200)</c>, with the other answers that can be seen.</summary>
internal static class ProducedAnswer
{
    public static async Task<SolutionEdit?> EditAsync(Document document, HandlerSyntax handler, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        var calls = CallsFor(handler, model, cancellationToken);
        if (calls.Count == 0)
            return null;

        var (file, name) = await MapOfAsync(document, handler, method, cancellationToken).ConfigureAwait(false);
        if (name is null || BuilderChain.EndOf(name) is not { } end)
            return null;

        var changes = ImmutableArray.Create(new NodeChange(file.Id, end, current => calls.Aggregate((ExpressionSyntax)current, static (chain, it) => BuilderChain.Append((InvocationExpressionSyntax)chain, it.Method, it.Argument))));
        if (await file.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } there && NamespaceUse.Of("Microsoft.AspNetCore.Http", file, end, there) is { } import)
            changes = changes.Add(import);
        return new SolutionEdit(changes, ImmutableHashSet<DocumentId>.Empty);
    }

    /// <summary>The success first; none unless its body has a type that can be written.</summary>
    private static List<(SimpleNameSyntax Method, ArgumentSyntax Argument)> CallsFor(HandlerSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        var answers = handler.Arms.Select(arm => model.GetOperation(arm, cancellationToken)).OfType<IOperation>().Select(ResultCall.Of).OfType<ResultCall>().Where(static it => it.Status is not null).ToList();
        var calls = new List<(SimpleNameSyntax Method, ArgumentSyntax Argument)>();
        if (answers.Find(static it => it is { Status: >= 200 and < 300, BodyType.IsAnonymousType: false }) is null)
            return calls;

        foreach (var (status, type) in answers.OrderBy(static it => it.Status).Select(it => (it.Status!.Value, it.BodyType is { IsAnonymousType: false } body ? body.ToMinimalDisplayString(model, handler.Node.SpanStart) : "")).Distinct())
        {
            SimpleNameSyntax name = type.Length == 0 ? SyntaxFactory.IdentifierName("Produces")
                : SyntaxFactory.GenericName(SyntaxFactory.Identifier("Produces"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.ParseTypeName(type))));
            calls.Add((name, SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(status)))));
        }

        return calls;
    }

    /// <summary>The call that maps the handler: around a lambda, or the only place that names a method.</summary>
    private static async Task<(Document File, SyntaxNode? Name)> MapOfAsync(Document document, HandlerSyntax handler, IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (handler.Node is LambdaExpressionSyntax)
            return (document, NameAround(handler.Node));

        var uses = await HandlerUses.OfAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        if (uses.Length != 1 || await uses[0].Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return (document, null);

        return (uses[0].Document, NameAround(root.FindNode(uses[0].Location.SourceSpan, getInnermostNodeForTie: true)));
    }

    private static SyntaxNode? NameAround(SyntaxNode handler) =>
        handler.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } } && name.Identifier.ValueText.StartsWith("Map", StringComparison.Ordinal) ? name : null;
}
