namespace Lintel.Endpoints;

/// <summary>Finds where services are registered, and adds one: next to the context, else next to other services.</summary>
internal sealed record ServiceRegistration(Document Document, SemanticModel Model, InvocationExpressionSyntax Call)
{
    /// <summary>Null if nothing in source registers anything that the endpoint's project is told of.</summary>
    public static async Task<ServiceRegistration?> FindAsync(Document endpoint, ITypeSymbol context, CancellationToken cancellationToken)
    {
        ServiceRegistration? other = null;
        var solution = endpoint.Project.Solution;
        var users = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(endpoint.Project.Id);
        foreach (var project in users.Select(solution.GetProject).OfType<Project>().OrderBy(static it => it.Name, StringComparer.Ordinal).Prepend(endpoint.Project))
        {
            foreach (var document in project.Documents.OrderBy(static it => it.FilePath, StringComparer.Ordinal))
            {
                foreach (var found in await InAsync(document, cancellationToken).ConfigureAwait(false))
                {
                    if (found.IsOf(context))
                        return found;
                    if (project.Id == endpoint.Project.Id && found.IsStatement)
                        other ??= found;
                }
            }
        }

        return other;
    }

    private bool IsStatement => Call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax };

    /// <summary>The file, with the service registered.</summary>
    public SyntaxNode Add(SyntaxNode root, InvocationExpressionSyntax call, string service)
    {
        if (!IsStatement || RootOf(call) is not { } services)
            return root.ReplaceNode(call, Chained(call, service));

        var statement = (StatementSyntax)call.Parent!;
        var added = SyntaxFactory.ParseStatement($"{services}.AddScoped<{service}>();")
            .WithLeadingTrivia(statement.GetLeadingTrivia().LastOrDefault(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)) is { RawKind: not 0 } column ? SyntaxFactory.TriviaList(column) : default)
            .WithTrailingTrivia(statement.GetTrailingTrivia().Where(static it => it.IsKind(SyntaxKind.EndOfLineTrivia) || it.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1));
        return statement.Parent is GlobalStatementSyntax global
            ? root.InsertNodesAfter(global, [SyntaxFactory.GlobalStatement(added)])
            : root.InsertNodesAfter(statement, [added]);
    }

    private static SyntaxNode Chained(InvocationExpressionSyntax call, string service)
    {
        var dot = call.Expression is MemberAccessExpressionSyntax { OperatorToken: var token } && token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            ? Indentation.NewLineOf(call.SyntaxTree.GetRoot()) + token.LeadingTrivia.ToFullString()
            : "";
        return SyntaxFactory.ParseExpression($"{call.WithoutTrivia().ToFullString()}{dot}.AddScoped<{service}>()").WithTriviaFrom(call);
    }

    /// <summary>What all calls of a chain begin with.</summary>
    private static ExpressionSyntax? RootOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax at = call;
        while (at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } })
            at = receiver;
        return at is IdentifierNameSyntax or MemberAccessExpressionSyntax ? at.WithoutTrivia() : null;
    }

    private static async Task<List<ServiceRegistration>> InAsync(Document document, CancellationToken cancellationToken)
    {
        if (document is SourceGeneratedDocument || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return new();

        var calls = root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(static it => Registers(it)).ToList();
        if (calls.Count == 0 || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return new();

        return calls
            .Where(call => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ReturnType.Name: "IServiceCollection", ReducedFrom.Parameters: [{ Type.Name: "IServiceCollection" }, ..] })
            .Select(call => new ServiceRegistration(document, model, call)).ToList();
    }

    private static bool Registers(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: var name } }
        && (name.IndexOf("DbContext", StringComparison.Ordinal) >= 0 || name is "AddScoped" or "AddTransient" or "AddSingleton");

    /// <summary>Projects see the context as symbols of their own, so names are compared.</summary>
    private bool IsOf(ITypeSymbol context)
    {
        if (Model.GetSymbolInfo(Call).Symbol is not IMethodSymbol { TypeArguments: var types })
            return false;

        var name = context.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var inner = (context as INamedTypeSymbol)?.TypeArguments.Select(static it => it.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)).ToList() ?? new();
        return types.Any(type => type.AllInterfaces.Prepend(type).Any(it => it.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) is var found && (found == name || inner.Contains(found))));
    }
}
