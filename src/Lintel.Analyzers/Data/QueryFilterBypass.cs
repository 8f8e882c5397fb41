using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>A call that reads past query filters.</summary>
/// <param name="Member">The member that calls.</param>
/// <param name="Entity">What is read.</param>
/// <param name="Filters">The filters that are named; empty if all are meant, default if only the run knows.</param>
/// <param name="Options">What the file's settings say.</param>
/// <param name="SeesAttribute">Whether the file sees the attribute of the fix.</param>
internal sealed record QueryFilterBypass(ISymbol Member, ITypeSymbol Entity, ImmutableArray<string> Filters, DataOptions Options, bool SeesAttribute)
{
    public static QueryFilterBypass? Read(IInvocationOperation call, ISymbol around, DataOptions options)
    {
        if (call is not { TargetMethod.TypeArguments: [var entity], SemanticModel: { } model })
            return null;

        var seesAttribute = !model.LookupNamespacesAndTypes(call.Syntax.SpanStart, name: "SuppressMessageAttribute").IsEmpty;
        return new QueryFilterBypass(MemberOf(around), entity, FiltersOf(call, model), options, seesAttribute);
    }

    /// <summary>The member as people name it: not the accessor, the local function or the lambda in it.</summary>
    private static ISymbol MemberOf(ISymbol around)
    {
        while (around is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            around = around.ContainingSymbol;
        if (around is IMethodSymbol { AssociatedSymbol: { } property })
            return property;

        return around is IMethodSymbol { Name: "<Main>$", ContainingType: { } program } ? program : around;
    }

    private static ImmutableArray<string> FiltersOf(IInvocationOperation call, SemanticModel model)
    {
        var given = call.Arguments.FirstOrDefault(static it => it.Parameter?.Ordinal == 1);
        if (given is null)
            return ImmutableArray<string>.Empty;
        if (ElementsOf(BuilderCalls.Unwrap(given.Value).Syntax) is not { } elements)
            return default;

        var filters = ImmutableArray.CreateBuilder<string>();
        foreach (var element in elements)
        {
            if (model.GetConstantValue(element) is not { HasValue: true, Value: string filter })
                return default;

            filters.Add(filter);
        }

        return filters.ToImmutable();
    }

    private static IEnumerable<ExpressionSyntax>? ElementsOf(SyntaxNode list) => list switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection when collection.Elements.All(static it => it is ExpressionElementSyntax) =>
            collection.Elements.Select(static it => ((ExpressionElementSyntax)it).Expression),
        _ => null,
    };
}
