using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells the methods that take the names of policies and roles. Those of CORS, of rate limits and of caches are other things.</summary>
internal static class PolicyMethods
{
    public static PolicyUse? UseOf(IMethodSymbol method) => method.Name switch
    {
        "RequireAuthorization" when IsIn(method, "Builder") => PolicyUse.Policy,
        "AuthorizeAsync" when IsIn(method, "Authorization") => PolicyUse.Policy,
        "Policies" when IsOfFastEndpoints(method) => PolicyUse.Policy,
        "Roles" when IsOfFastEndpoints(method) => PolicyUse.Role,
        "RequireRole" when IsIn(method, "Authorization") => PolicyUse.Role,
        "IsInRole" when IsPrincipal(method.ContainingType) => PolicyUse.Role,
        _ => IsRegistration(method) ? PolicyUse.Registration : null,
    };

    /// <summary>Whether the method registers a policy under a name.</summary>
    public static bool IsRegistration(IMethodSymbol method) =>
        method is { Name: "AddPolicy" or "AddDefaultPolicy" or "AddFallbackPolicy", ContainingType.Name: "AuthorizationOptions" or "AuthorizationBuilder" } && IsIn(method, "Authorization");

    /// <summary>The expressions that give the names, one for each; those of an array or collection that is written out, each.</summary>
    public static IEnumerable<ExpressionSyntax> NamesIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is not { Parameter: { } parameter, ArgumentKind: ArgumentKind.Explicit or ArgumentKind.ParamArray })
                continue;

            if (parameter.Type.SpecialType == SpecialType.System_String && argument.Value.Syntax is ExpressionSyntax one)
            {
                yield return one;
            }
            else if (HoldsTexts(parameter.Type))
            {
                foreach (var element in ElementsOf(argument.Value))
                    yield return element;
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> ElementsOf(IOperation list)
    {
        var value = BuilderCalls.Unwrap(list);
        if (value is IArrayCreationOperation { Initializer: { } initializer })
            return initializer.ElementValues.Select(static it => it.Syntax).OfType<ExpressionSyntax>();

        return value.Syntax is CollectionExpressionSyntax collection
            ? collection.Elements.OfType<ExpressionElementSyntax>().Select(static it => it.Expression)
            : value.Syntax is ExpressionSyntax whole ? [whole] : [];
    }

    private static bool HoldsTexts(ITypeSymbol type) => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String }
        or INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }] };

    private static bool IsPrincipal(INamedTypeSymbol type) =>
        type is { Name: "IPrincipal", ContainingNamespace.Name: "Principal" } || type.AllInterfaces.Any(static it => it is { Name: "IPrincipal", ContainingNamespace.Name: "Principal" });

    private static bool IsIn(IMethodSymbol method, string space) =>
        method.ContainingNamespace is { ContainingNamespace: { Name: "AspNetCore" } } inner && inner.Name == space;

    private static bool IsOfFastEndpoints(IMethodSymbol method) =>
        method.ContainingNamespace is { Name: "FastEndpoints", ContainingNamespace.IsGlobalNamespace: true };
}
