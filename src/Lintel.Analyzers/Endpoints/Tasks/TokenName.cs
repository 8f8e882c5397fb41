using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>Chooses what a token is called that a handler is given: as others of the file are, where that name is free.</summary>
internal static class TokenName
{
    private static readonly string[] Names = ["ct", "cancellationToken", "requestAborted"];

    /// <summary>Null if no name is free in the handler and in the local functions that get one too.</summary>
    public static string? Choose(SyntaxNode handler, IEnumerable<SyntaxNode> functions, SemanticModel model)
    {
        var places = functions.Prepend(handler).ToList();
        var taken = new HashSet<string>(
            places.SelectMany(static it => it.DescendantTokens()).Where(static it => it.IsKind(SyntaxKind.IdentifierToken)).Select(static it => it.ValueText), StringComparer.Ordinal);
        return Habit(handler).Concat(Names).FirstOrDefault(name => !taken.Contains(name) && !places.Exists(place => model.LookupSymbols(InsideOf(place), name: name).Any()));
    }

    private static IEnumerable<string> Habit(SyntaxNode handler) => handler.SyntaxTree.GetRoot().DescendantNodes().OfType<ParameterSyntax>()
        .Where(static it => it.Type is IdentifierNameSyntax { Identifier.ValueText: "CancellationToken" })
        .Select(static it => it.Identifier.ValueText)
        .Take(1);

    private static int InsideOf(SyntaxNode place) => place switch
    {
        MethodDeclarationSyntax method => ((SyntaxNode?)method.Body ?? method.ExpressionBody)?.SpanStart + 1 ?? place.SpanStart,
        LocalFunctionStatementSyntax function => ((SyntaxNode?)function.Body ?? function.ExpressionBody)?.SpanStart + 1 ?? place.SpanStart,
        AnonymousFunctionExpressionSyntax lambda => lambda.Body.SpanStart,
        _ => place.SpanStart,
    };
}
