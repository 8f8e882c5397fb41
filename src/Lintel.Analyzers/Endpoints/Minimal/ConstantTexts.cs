using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Reads a list of constant words, such as the verbs of <c>MapMethods</c>.</summary>
internal static class ConstantTexts
{
    /// <summary>The words in upper case; default if one of them is not constant.</summary>
    public static ImmutableArray<string> In(IOperation? list, Bodies bodies, CallSites sites)
    {
        var value = list is null ? null : BuilderCalls.Unwrap(list);
        value = value switch
        {
            ILocalReferenceOperation local => bodies.UsesAround(local).ValueOf(local.Local),
            IFieldReferenceOperation field => sites.InitializerOf(field.Field),
            _ => value,
        };
        if (value is null || ElementsOf(value.Syntax) is not { } elements)
            return default;

        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var element in elements)
        {
            if ((bodies.ConstantOf(element) ?? NameOf(bodies.SymbolOf(element))) is not string word)
                return default;

            words.Add(word.ToUpperInvariant());
        }

        return words.ToImmutable();
    }

    /// <summary>The fields of <c>HttpMethods</c> are no constants, but each has the name of its verb.</summary>
    private static string? NameOf(ISymbol? symbol) =>
        symbol is IFieldSymbol { IsStatic: true, ContainingType: { Name: "HttpMethods", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "AspNetCore" } } } verb ? verb.Name : null;

    private static IEnumerable<ExpressionSyntax>? ElementsOf(SyntaxNode list) => list switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        ObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection when collection.Elements.All(static it => it is ExpressionElementSyntax) =>
            collection.Elements.Select(static it => ((ExpressionElementSyntax)it).Expression),
        _ => null,
    };
}
