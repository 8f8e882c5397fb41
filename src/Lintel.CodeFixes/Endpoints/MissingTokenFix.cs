namespace Lintel.Endpoints;

/// <summary>LNT3020: <c>Get(AppDb db)</c> becomes <c>Get(AppDb db, CancellationToken ct)</c>, and every call that takes the token is given it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingTokenFix))]
public sealed class MissingTokenFix() : SolutionFix(EndpointRules.MissingToken.Id, "Accept a CancellationToken and pass it on", fixAll: true)
{
    protected override async Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.GetValueOrDefault(EndpointRules.Token) is not { } name
            || HandlerDeclaration.At(node) is not { } declaration
            || HandlerDeclaration.ParametersOf(declaration) is not { } parameters
            || HandlerDeclaration.IsSplit(declaration)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || HandlerDeclaration.SymbolOf(declaration, model, cancellationToken) is not { } method
            || !HandlerDeclaration.IsFree(method))
            return null;

        var references = await HandlerReferences.FindAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false);
        var isOptional = references.AreCalls || diagnostic.Properties.ContainsKey(EndpointRules.Optional);
        var isIterator = IsIterator(declaration);
        var attribute = isIterator ? "[EnumeratorCancellation] " : "";
        var changes = ImmutableArray.CreateBuilder<NodeChange>();
        changes.Add(new NodeChange(document.Id, parameters, current => TokenParameter.Add((ParameterListSyntax)current, name, isOptional, attribute)));
        foreach (var span in TokenlessCall.ReadSpans(diagnostic.Properties.GetValueOrDefault(EndpointRules.Functions)))
        {
            if (root.FindNode(span) is LocalFunctionStatementSyntax function)
                changes.Add(new NodeChange(document.Id, function.ParameterList, current => TokenParameter.Add((ParameterListSyntax)current, name, isOptional: true)));
        }

        var hasCollections = root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };
        foreach (var call in TokenlessCall.Read(diagnostic.Properties.GetValueOrDefault(EndpointRules.Calls)))
            changes.AddRange(Pass(document.Id, root.FindNode(call.Span, getInnermostNodeForTie: true), call, name, hasCollections));

        var namespaces = NamespacesIn(diagnostic).Concat(isIterator ? ["System.Runtime.CompilerServices"] : []).ToList();
        if (namespaces.Count > 0)
            changes.Add(new NodeChange(document.Id, root, current => Usings.AddMissing((CompilationUnitSyntax)current, namespaces)));
        return new SolutionEdit(changes.ToImmutable(), references.Documents);
    }

    private static IEnumerable<string> NamespacesIn(Diagnostic diagnostic) =>
        (diagnostic.Properties.GetValueOrDefault(EndpointRules.Namespaces) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<NodeChange> Pass(DocumentId document, SyntaxNode place, TokenlessCall call, string name, bool hasCollections)
    {
        if (call.Form == TokenForm.Stream && place is ExpressionSyntax)
            yield return new NodeChange(document, place, current => WithCancellation((ExpressionSyntax)current, name));
        else if (place is InvocationExpressionSyntax { ArgumentList: var arguments })
            yield return new NodeChange(document, arguments, current => TokenParameter.Add((ArgumentListSyntax)current, call, name, hasCollections));
    }

    private static ExpressionSyntax WithCancellation(ExpressionSyntax stream, string name) => stream.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithCancellation" } ? stream : SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, stream.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("WithCancellation")),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.IdentifierName(name))))).WithTrailingTrivia(stream.GetTrailingTrivia());

    private static bool IsIterator(SyntaxNode declaration) =>
        declaration.DescendantNodes().OfType<YieldStatementSyntax>().Any(it => HandlerDeclaration.Around(it) == declaration);
}
