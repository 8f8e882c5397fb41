using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>What the fallback policy of a compilation requires beyond an authenticated user.</summary>
/// <param name="IsSet">Whether the compilation sets one.</param>
/// <param name="IsPlain">Whether it surely requires no more than that.</param>
/// <param name="Text">The requirements as they are written; null if there is none, if nobody can see them, or if the default policy may ask for them too.</param>
internal sealed record FallbackRequirement(bool IsSet, bool IsPlain, string? Text)
{
    private const int Depth = 4;

    private static readonly string[] DefaultSetters = ["SetDefaultPolicy", "AddDefaultPolicy"];

    private static readonly ImmutableHashSet<string> Requirements = ImmutableHashSet.Create("RequireClaim", "RequireRole", "RequireUserName", "RequireAssertion", "AddRequirements");

    public static FallbackRequirement Read(EndpointCode code, CancellationToken cancellationToken)
    {
        var names = new NamedUses(code.Compilation, cancellationToken);
        var settings = names.Of("FallbackPolicy").Select(AssignedTo).Concat(names.Of("SetFallbackPolicy").Concat(names.Of("AddFallbackPolicy")).Select(GivenTo)).OfType<ExpressionSyntax>().ToList();
        if (settings.Count == 0)
            return new FallbackRequirement(IsSet: false, IsPlain: false, null);
        if (Array.Exists(DefaultSetters, name => names.Of(name).Count > 0) || names.Of("DefaultPolicy").Exists(static it => AssignedTo(it) is not null))
            return new FallbackRequirement(IsSet: true, IsPlain: false, null);

        var asked = settings.SelectMany(setting => In(setting, code, 0, cancellationToken)).Distinct(StringComparer.Ordinal).ToList();
        return new FallbackRequirement(IsSet: true, settings.TrueForAll(IsPlainText), asked.Count == 0 ? null : string.Join(".", asked));
    }

    /// <summary>Whether the words of the setting say it all.</summary>
    private static bool IsPlainText(ExpressionSyntax setting) =>
        setting.ToString().Replace(" ", "") is "newAuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()" or "options.DefaultPolicy";

    private static ExpressionSyntax? AssignedTo(SimpleNameSyntax name)
    {
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target ? assignment.Right : null;
    }

    private static ExpressionSyntax? GivenTo(SimpleNameSyntax name) => NamedUses.CallOf(name)?.ArgumentList.Arguments.LastOrDefault()?.Expression;

    /// <summary>The requirements that a piece of code adds, and those of the locals, members and methods that it names.</summary>
    private static IEnumerable<string> In(SyntaxNode piece, EndpointCode code, int depth, CancellationToken cancellationToken)
    {
        if (depth > Depth)
            yield break;

        var model = code.Models.Of(piece.SyntaxTree);
        foreach (var node in piece.DescendantNodesAndSelf().OrderBy(static it => it is InvocationExpressionSyntax call ? call.ArgumentList.SpanStart : it.SpanStart))
        {
            if (node is InvocationExpressionSyntax call && PolicyNames.NameOf(call) is { } method && Requirements.Contains(method))
            {
                if (model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "AuthorizationPolicyBuilder" } && !IsOfAuthenticatedUser(call))
                    yield return method == "RequireAssertion" ? "RequireAssertion" : method + call.ArgumentList;
            }
            else if (node is IdentifierNameSyntax name && model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol)
            {
                foreach (var part in PartsOf(symbol, name, cancellationToken))
                {
                    foreach (var inner in In(part, code, depth + 1, cancellationToken))
                        yield return inner;
                }
            }
        }
    }

    /// <summary>Where a name gets its value: its declaration, and the statements that begin with it.</summary>
    private static IEnumerable<SyntaxNode> PartsOf(ISymbol symbol, IdentifierNameSyntax name, CancellationToken cancellationToken)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol) || symbol.DeclaringSyntaxReferences is not [var declared])
            yield break;

        var declaration = declared.GetSyntax(cancellationToken);
        if (!declaration.Span.Contains(name.Span))
            yield return declaration;
        if (symbol is not ILocalSymbol || declaration.FirstAncestorOrSelf<BlockSyntax>() is not { } block)
            yield break;

        foreach (var statement in block.Statements.OfType<ExpressionStatementSyntax>())
        {
            if (!statement.Span.Contains(name.Span) && statement.GetFirstToken().ValueText == symbol.Name && statement.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call)
                yield return call;
        }
    }

    private static bool IsOfAuthenticatedUser(InvocationExpressionSyntax call) => call.ArgumentList.ToString().Contains("DenyAnonymousAuthorizationRequirement");
}
