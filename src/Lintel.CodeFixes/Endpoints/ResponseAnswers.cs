using Microsoft.CodeAnalysis.Text;

namespace Lintel.Endpoints;

/// <summary>Maps what a handler answers with, entity or collection, to the response record.</summary>
internal sealed class ResponseAnswers(Document document, HandlerSyntax handler, INamedTypeSymbol entity, string response, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The arguments that stand at these places; none if one of them cannot be mapped.</summary>
    public ImmutableArray<NodeChange> At(IEnumerable<TextSpan> places)
    {
        var changes = ImmutableArray.CreateBuilder<NodeChange>();
        foreach (var place in places)
        {
            var found = handler.Body.SyntaxTree.GetRoot(cancellationToken).FindNode(place, getInnermostNodeForTie: true);
            if (found is not ExpressionSyntax expression || Mapped(expression) is not { } change)
                return ImmutableArray<NodeChange>.Empty;

            changes.Add(change);
        }

        AddImport(changes);
        return changes.ToImmutable();
    }

    /// <summary>The return type, where it is written, and every arm that gives the entity.</summary>
    public ImmutableArray<NodeChange> OfAll()
    {
        var changes = ImmutableArray.CreateBuilder<NodeChange>();
        var mustAwait = false;
        foreach (var arm in handler.Arms)
        {
            var sent = model.GetOperation(arm, cancellationToken) is { } operation && ResultCall.Of(operation) is { Body.Syntax: ExpressionSyntax body } ? body : arm;
            mustAwait |= !handler.IsAsync && TaskOf(sent) is not null;
            if (Mapped(sent) is { } change)
                changes.Add(change);
        }

        if (changes.Count == 0)
            return ImmutableArray<NodeChange>.Empty;
        if (handler.ReturnType is { } declared)
        {
            var named = declared.DescendantNodesAndSelf().OfType<TypeSyntax>().Where(it => it is IdentifierNameSyntax && it.Parent is not QualifiedNameSyntax && IsEntity(model.GetTypeInfo(it, cancellationToken).Type)).ToList();
            if (named.Count == 0)
                return ImmutableArray<NodeChange>.Empty; // it is inside another type

            changes.AddRange(named.Select(it => new NodeChange(document.Id, it, current => SyntaxFactory.IdentifierName(response).WithTriviaFrom(current))));
        }

        if (mustAwait)
            changes.Add(new NodeChange(document.Id, handler.Node, WithAsync));
        AddImport(changes);
        return changes.ToImmutable();
    }

    private NodeChange? Mapped(ExpressionSyntax expression)
    {
        var info = model.GetTypeInfo(expression, cancellationToken);
        var task = handler.IsAsync ? null : TaskOf(expression);
        var type = task ?? info.Type;
        if (IsEntity(type))
        {
            var mayBeNull = task is null ? info.Nullability.FlowState == NullableFlowState.MaybeNull : task.NullableAnnotation == NullableAnnotation.Annotated;
            return new NodeChange(document.Id, expression, current => One(Awaited((ExpressionSyntax)current, task), mayBeNull).WithTriviaFrom(current));
        }

        if (type is null || !IsEntity(WireTypes.ElementOf(type)))
            return null;

        var end = EndFor(type);
        var map = type.AllInterfaces.Prepend(type as INamedTypeSymbol).Any(static it => it is { Name: "IQueryable", Arity: 1 }) ? $"it => {response}.From(it)" : $"{response}.From";
        return new NodeChange(document.Id, expression, current => SyntaxFactory.ParseExpression($"{Receiver(Awaited((ExpressionSyntax)current, task))}.Select({map}){end}").WithTriviaFrom(current));
    }

    private ExpressionSyntax One(ExpressionSyntax value, bool mayBeNull)
    {
        if (!mayBeNull)
            return SyntaxFactory.ParseExpression($"{response}.From({value})");

        var name = char.ToLowerInvariant(entity.Name[0]) + entity.Name.Substring(1);
        while (handler.Node.DescendantTokens().Any(it => it.ValueText == name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
            name = "found" + char.ToUpperInvariant(name[0]) + name.Substring(1);
        return SyntaxFactory.ParseExpression($"{value} is {{ }} {name} ? {response}.From({name}) : null");
    }

    private static ExpressionSyntax Awaited(ExpressionSyntax value, ITypeSymbol? task) =>
        task is null ? value.WithoutTrivia() : SyntaxFactory.ParseExpression($"await {value.WithoutTrivia()}");

    private static string Receiver(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax ? value.ToString() : $"({value})";

    private static string EndFor(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => ".ToArray()",
        { Name: "List" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection" } => ".ToList()",
        _ => "",
    };

    /// <summary>What a task holds, where it holds entities.</summary>
    private ITypeSymbol? TaskOf(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression, cancellationToken).Type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var held] } && (IsEntity(held) || IsEntity(WireTypes.ElementOf(held))) ? held : null;

    private bool IsEntity(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, entity);

    private void AddImport(ImmutableArray<NodeChange>.Builder changes)
    {
        if (NamespaceUse.Of("System.Linq", document, handler.Node, model) is { } import && changes.Any(static it => it.Change(it.Node).ToString().Contains(".Select(")))
            changes.Add(import);
    }

    private static SyntaxNode WithAsync(SyntaxNode node)
    {
        var async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return node switch
        {
            MethodDeclarationSyntax method when method.Modifiers.Count > 0 => method.AddModifiers(async),
            LocalFunctionStatementSyntax function when function.Modifiers.Count > 0 => function.AddModifiers(async),
            ParenthesizedLambdaExpressionSyntax { AttributeLists.Count: 0 } lambda => lambda.WithoutLeadingTrivia().AddModifiers(async).WithLeadingTrivia(lambda.GetLeadingTrivia()),
            ParenthesizedLambdaExpressionSyntax lambda => lambda.AddModifiers(async),
            _ => node,
        };
    }
}
