namespace Lintel.Endpoints;

/// <summary>LNT3021: <c>IResult Get(Db d) => Ok(d.Orders.ToList())</c> becomes <c>async Task&lt;IResult&gt; Get(Db d, CancellationToken ct) => Ok(await d.Orders.ToListAsync(ct))</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingDataAccessFix))]
public sealed class BlockingDataAccessFix() : SolutionFix(EndpointRules.BlockingDataAccess.Id, "Make the handler async", fixAll: true)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var properties = diagnostic.Properties;
        if (!properties.TryGetValue(EndpointRules.Calls, out var text)
            || HandlerDeclaration.Around(node) is not { } declaration
            || HandlerDeclaration.IsSplit(declaration)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || HandlerDeclaration.SymbolOf(declaration, model, cancellationToken) is not { } method
            || !CanBeAsync(declaration, method))
            return null;

        var name = properties.GetValueOrDefault(EndpointRules.Token);
        var references = await HandlerReferences.FindAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        if ((references.AreCalls && !TaskTypes.IsTask(method.ReturnType)) || (!HandlerDeclaration.IsFree(method) && (name is not null || !TaskTypes.IsTask(method.ReturnType))))
            return null; // who has the result now would have a task then

        var hasCollections = root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };
        var calls = TokenlessCall.Read(text).ToDictionary(call => root.FindNode(call.Span, getInnermostNodeForTie: true));
        if (calls.Keys.Any(it => it is not InvocationExpressionSyntax || HandlerDeclaration.Around(it) != declaration)
            || AsyncHandler.Write(declaration, method, calls, name ?? properties.GetValueOrDefault(EndpointRules.GivenToken) ?? "", hasCollections) is not { } written)
            return null;

        var isOptional = references.AreCalls || properties.ContainsKey(EndpointRules.Optional);
        if (name is not null && HandlerDeclaration.ParametersOf(written) is { } parameters)
            written = written.ReplaceNode(parameters, TokenParameter.Add(parameters, name, isOptional));

        var namespaces = (properties.GetValueOrDefault(EndpointRules.Namespaces) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);
        var changes = ImmutableArray.Create(new NodeChange(document.Id, declaration, current => IsAsync(current) ? current : current.CopyAnnotationsTo(written)));
        if (namespaces.Length > 0)
            changes = changes.Add(new NodeChange(document.Id, root, current => Usings.AddMissing((CompilationUnitSyntax)current, namespaces)));
        return new SolutionEdit(changes, references.Documents);
    }

    private static bool CanBeAsync(SyntaxNode declaration, IMethodSymbol method) =>
        !IsAsync(declaration)
        && !method.ReturnsByRef && !method.ReturnsByRefReadonly && !TaskTypes.IsStream(method.ReturnType)
        && method.Parameters.All(static it => it.RefKind == RefKind.None)
        && HandlerDeclaration.ParametersOf(declaration) is not null
        && !declaration.DescendantNodes().OfType<YieldStatementSyntax>().Any(it => HandlerDeclaration.Around(it) == declaration);

    private static bool IsAsync(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };
}
