namespace Lintel.Endpoints;

/// <summary>The answers of a handler written as typed results, with the return type that says them all.</summary>
internal sealed class TypedAnswers
{
    public const string Namespace = "Microsoft.AspNetCore.Http.HttpResults";

    private const int MostArms = 6;

    private readonly Dictionary<InvocationExpressionSyntax, ExpressionSyntax> typed = new();
    private readonly List<INamedTypeSymbol> types = new();

    /// <summary>Null where an arm is no result of the framework, or has no type that can be written.</summary>
    public static TypedAnswers? Of(HandlerSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        var answers = new TypedAnswers();
        foreach (var arm in handler.Arms)
        {
            if (arm is not InvocationExpressionSyntax call || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method || !IsFactory(method) || !answers.Add(call, method, model))
                return null;
        }

        return answers.types.Count is > 0 and <= MostArms ? answers : null;
    }

    /// <summary>Whether one type says it all, so that a lambda need not write it.</summary>
    public bool IsInferred => types.Count == 1;

    /// <summary>The return type as code; null if a part of it has no name.</summary>
    public string? Text(SemanticModel model, int position)
    {
        if (types.Any(static it => it.TypeArguments.Any(IsNameless)))
            return null;

        var names = types.ConvertAll(it => it.TypeArguments.IsEmpty ? it.Name : $"{it.Name}<{string.Join(", ", it.TypeArguments.Select(argument => argument.ToMinimalDisplayString(model, position)))}>");
        return names.Count == 1 ? names[0] : $"Results<{string.Join(", ", names)}>";
    }

    public IEnumerable<NodeChange> Changes(DocumentId document) => typed
        .Where(static it => !it.Key.IsEquivalentTo(it.Value))
        .Select(it => new NodeChange(document, it.Key.Expression, _ => ((InvocationExpressionSyntax)it.Value).Expression.WithTriviaFrom(it.Key.Expression)));

    private bool Add(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        var rewritten = call.WithExpression(Factory(call.Expression));
        if (model.GetSpeculativeTypeInfo(call.SpanStart, rewritten, SpeculativeBindingOption.BindAsExpression).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, ContainingNamespace.Name: "HttpResults" } type)
            return false;

        typed[call] = rewritten;
        if (!types.Exists(it => SymbolEqualityComparer.Default.Equals(it, type)))
            types.Add(type);
        return method.ReturnType.TypeKind != TypeKind.Error;
    }

    private static ExpressionSyntax Factory(ExpressionSyntax called)
    {
        var factory = SyntaxFactory.IdentifierName("TypedResults");
        return called switch
        {
            MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax qualified } access => access.WithExpression(qualified.WithName(factory.WithTriviaFrom(qualified.Name))),
            MemberAccessExpressionSyntax access => access.WithExpression(factory.WithTriviaFrom(access.Expression)),
            SimpleNameSyntax name => SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, factory, name.WithoutTrivia()).WithTriviaFrom(name),
            _ => called,
        };
    }

    private static bool IsFactory(IMethodSymbol method) =>
        method.ContainingType is { Name: "Results" or "TypedResults", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "AspNetCore" } };

    private static bool IsNameless(ITypeSymbol type) => type.IsAnonymousType || type is IArrayTypeSymbol { ElementType: var element } && IsNameless(element) || type is INamedTypeSymbol named && named.TypeArguments.Any(IsNameless);
}
