namespace Lintel.Dependencies;

/// <summary>An endpoint that answered with a query, written so that it answers with its rows.</summary>
internal sealed class ListedEndpoint
{
    private static readonly string[] TokenNames = ["ct", "cancellationToken"];

    private readonly EndpointDeclaration endpoint;
    private readonly IMethodSymbol method;
    private readonly SemanticModel model;
    private readonly ITypeSymbol row;
    private readonly string token;

    private ListedEndpoint(EndpointDeclaration endpoint, IMethodSymbol method, SemanticModel model, ITypeSymbol row, string token) =>
        (this.endpoint, this.method, this.model, this.row, this.token) = (endpoint, method, model, row, token);

    private bool IsAsync => endpoint.IsAsync || endpoint.MustAwait;

    private bool HasToken => method.Parameters.Any(IsToken);

    /// <summary>Null if the endpoint answers with anything but queries of one kind of rows.</summary>
    public static ListedEndpoint? Of(EndpointDeclaration endpoint, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        var answer = endpoint.IsAsync ? (method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() : method.ReturnType;
        if (answer is null || RowOf(answer) is not { } row)
            return null;

        var results = endpoint.Results.ToList();
        if (results.Count == 0 || !results.TrueForAll(it => IsQueryOf(row, model.GetTypeInfo(it, cancellationToken).Type)))
            return null;

        var names = new HashSet<string>(endpoint.Node.DescendantTokens().Where(static it => it.IsKind(SyntaxKind.IdentifierToken)).Select(static it => it.ValueText));
        var token = method.Parameters.FirstOrDefault(IsToken)?.Name ?? Array.Find(TokenNames, name => !names.Contains(name));
        return token is null ? null : new ListedEndpoint(endpoint, method, model, row, token);
    }

    public SyntaxNode Write()
    {
        var results = endpoint.Results.ToList();
        var nodes = results.Append<SyntaxNode>(endpoint.Parameters);
        if (endpoint.ReturnType is { } type)
            nodes = nodes.Append(type);

        var written = endpoint.Node.ReplaceNodes(nodes, (original, current) => original switch
        {
            ParameterListSyntax => WithToken((ParameterListSyntax)current),
            _ when original == endpoint.ReturnType => SyntaxFactory.ParseTypeName($"Task<List<{RowName()}>>").WithTriviaFrom(current),
            _ => Listed((ExpressionSyntax)current),
        });
        return IsAsync && !endpoint.IsAsync ? WithAsync(written) : written;
    }

    /// <summary>The namespaces of what is written that the file does not use yet.</summary>
    public IEnumerable<string> MissingNamespaces()
    {
        var place = endpoint.Node.SpanStart;
        if (!model.LookupSymbols(endpoint.Body.SpanStart, (INamespaceOrTypeSymbol)model.GetTypeInfo(endpoint.Results.First()).Type!, "ToListAsync", includeReducedExtensionMethods: true).Any())
            yield return "Microsoft.EntityFrameworkCore";
        if (!HasToken && !Sees(place, "CancellationToken", 0))
            yield return "System.Threading";
        if (endpoint.ReturnType is not null && !Sees(place, "Task", 1))
            yield return "System.Threading.Tasks";
        if (endpoint.ReturnType is not null && !Sees(place, "List", 1))
            yield return "System.Collections.Generic";
    }

    private bool Sees(int place, string name, int arity) =>
        model.LookupNamespacesAndTypes(place, name: name).Any(it => it is INamedTypeSymbol type && type.Arity == arity);

    /// <summary>As the code wrote it, if it did.</summary>
    private string RowName() =>
        endpoint.ReturnType!.DescendantNodes().OfType<TypeArgumentListSyntax>().SelectMany(static list => list.Arguments)
            .FirstOrDefault(type => SymbolEqualityComparer.IncludeNullability.Equals(model.GetTypeInfo(type).Type, row))?.ToString()
        ?? row.ToMinimalDisplayString(model, endpoint.Node.SpanStart);

    private ParameterListSyntax WithToken(ParameterListSyntax parameters)
    {
        if (HasToken)
            return parameters;

        // Who calls a method directly need not pass one; a lambda is called by ASP.NET alone.
        var isOptional = endpoint.Node is MethodDeclarationSyntax || method.Parameters.Any(static it => it.IsOptional);
        var added = SyntaxFactory.ParseParameterList($"(CancellationToken {token}{(isOptional ? " = default" : "")})").Parameters[0];
        if (parameters.Parameters.Count == 0)
            return parameters.WithParameters(SyntaxFactory.SingletonSeparatedList(added));

        var last = parameters.Parameters.Last();
        return parameters.ReplaceNode(last, last.WithoutTrailingTrivia()) is var trimmed
            ? trimmed.WithParameters(SyntaxFactory.SeparatedList(
                trimmed.Parameters.Append(added.WithTrailingTrivia(last.GetTrailingTrivia())),
                trimmed.Parameters.GetSeparators().Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space))))
            : parameters;
    }

    private ExpressionSyntax Listed(ExpressionSyntax result)
    {
        var query = result.WithoutTrivia();
        if (query is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax))
            query = SyntaxFactory.ParenthesizedExpression(query);

        ExpressionSyntax call = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, query, SyntaxFactory.IdentifierName("ToListAsync")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token)))));
        if (IsAsync)
            call = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), call);
        return call.WithTriviaFrom(result);
    }

    private static SyntaxNode WithAsync(SyntaxNode node)
    {
        var async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return node switch
        {
            MethodDeclarationSyntax method => method.WithReturnType(method.ReturnType.WithoutLeadingTrivia()).AddModifiers(async.WithLeadingTrivia(method.Modifiers.Count == 0 ? method.ReturnType.GetLeadingTrivia() : default)),
            LocalFunctionStatementSyntax function => function.WithReturnType(function.ReturnType.WithoutLeadingTrivia()).AddModifiers(async.WithLeadingTrivia(function.Modifiers.Count == 0 ? function.ReturnType.GetLeadingTrivia() : default)),
            ParenthesizedLambdaExpressionSyntax lambda => lambda.WithoutLeadingTrivia().AddModifiers(async).WithLeadingTrivia(lambda.GetLeadingTrivia()),
            _ => node,
        };
    }

    private static bool IsToken(IParameterSymbol parameter) => parameter.Type is { Name: "CancellationToken", ContainingNamespace.Name: "Threading" };

    private static bool IsQueryOf(ITypeSymbol row, ITypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(RowOf(type), row);

    private static ITypeSymbol? RowOf(ITypeSymbol type) => type.AllInterfaces.Prepend(type as INamedTypeSymbol)
        .FirstOrDefault(static it => it is { Name: "IQueryable", Arity: 1, ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } })?.TypeArguments[0];
}
