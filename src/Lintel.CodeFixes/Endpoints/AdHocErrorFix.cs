namespace Lintel.Endpoints;

/// <summary>LNT3006: <c>Results.BadRequest("x")</c> becomes <c>Results.Problem(detail: "x", statusCode: 400)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AdHocErrorFix))]
public sealed class AdHocErrorFix() : SolutionFix(EndpointRules.AdHocError.Id, "Answer with problem details", fixAll: false)
{
    private const string Problem = "ProblemHttpResult";

    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.GetValueOrDefault(EndpointRules.Status) is not { } status
            || node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } detail
            || NameOf(call) is not { } name
            || list.Arguments.Any(it => it != detail && !IsStatus(it, list)))
            return null;

        var given = list.Arguments.FirstOrDefault(it => it != detail);
        var changes = ImmutableArray.Create(new NodeChange(document.Id, call, current => Rewrite((InvocationExpressionSyntax)current, list.Arguments.IndexOf(detail), list.Arguments.IndexOf(given), status)));
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model && ChangeOfUnion(document, call, name, model, cancellationToken) is { } union)
            changes = changes.Add(union);
        return new SolutionEdit(changes, ImmutableHashSet<DocumentId>.Empty);
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static bool IsStatus(ArgumentSyntax argument, ArgumentListSyntax list) =>
        argument.NameColon is { Name.Identifier.ValueText: "statusCode" } || (argument.NameColon is null && list.Parent is InvocationExpressionSyntax call && NameOf(call)?.Identifier.ValueText == "StatusCode");

    private static InvocationExpressionSyntax Rewrite(InvocationExpressionSyntax call, int detail, int given, string status)
    {
        var name = NameOf(call)!;
        var arguments = call.ArgumentList.Arguments;
        var text = arguments[detail].WithoutTrivia();
        var code = given < 0 ? SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.ParseToken(status)) : arguments[given].Expression.WithoutTrivia();
        var list = call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(
            [Named("detail", text.Expression).WithTriviaFrom(arguments[detail]), Named("statusCode", code)],
            [SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)]));
        return call.ReplaceNode(name, SyntaxFactory.IdentifierName("Problem").WithTriviaFrom(name)).WithArgumentList(list);
    }

    private static ArgumentSyntax Named(string name, ExpressionSyntax value) =>
        SyntaxFactory.Argument(value).WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(name), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)));

    /// <summary>A union that names the old answer names the new one too; instead of it, where nothing else in the handler gives it.</summary>
    private static NodeChange? ChangeOfUnion(Document document, InvocationExpressionSyntax call, SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (HandlerSyntax.Around(call) is not { ReturnType: { } declared } handler || model.GetTypeInfo(call, cancellationToken).Type is not INamedTypeSymbol { ContainingNamespace.Name: "HttpResults" } old)
            return null;

        var arm = declared.DescendantNodesAndSelf().OfType<TypeSyntax>().FirstOrDefault(it => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(it, cancellationToken).Type, old));
        if (arm is null)
            return null;

        var isLast = !handler.Body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(it =>
            it != call && NameOf(it)?.Identifier.ValueText == name.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(it, cancellationToken).Type, old));
        var problem = SyntaxFactory.IdentifierName(Problem);
        if (arm.Parent is not TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "Results" } union } arms)
            return isLast ? new NodeChange(document.Id, arm, current => problem.WithTriviaFrom(current)) : null;

        var isNamed = arms.Arguments.Any(static it => it.ToString().EndsWith(Problem, StringComparison.Ordinal));
        var kept = arms.Arguments.Where(it => it != arm || !isLast).Select(static it => it.WithoutTrivia()).ToList();
        if (!isNamed)
            kept.Insert(isLast ? arms.Arguments.IndexOf(arm) : kept.Count, problem);
        return new NodeChange(document.Id, union, current => kept.Count == 1 ? kept[0].WithTriviaFrom(current) : SyntaxFactory.ParseTypeName($"Results<{string.Join(", ", kept)}>").WithTriviaFrom(current));
    }
}
