using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>What the options of MVC do to all actions.</summary>
internal static class MvcSettings
{
    /// <summary>Required where the filter of the framework is added, unknown where another that may turn callers away is.</summary>
    public static AuthorizationState FiltersOf(RoutingCode code)
    {
        var state = AuthorizationState.None;
        foreach (var name in code.Names.Of("Filters"))
        {
            if (!IsOfMvc(name, code))
                continue;

            var one = AddedTo(name) is { } call ? OfFilter(call, code) : AuthorizationState.Unknown; // the list is handed on
            if (one == AuthorizationState.Required)
                return one;
            if (one == AuthorizationState.Unknown)
                state = one;
        }

        return state;
    }

    /// <summary>Whether a convention may decide: what it does to all actions is its own code.</summary>
    public static bool HasConventions(RoutingCode code)
    {
        foreach (var name in code.Names.Of("Conventions"))
        {
            if (IsOfMvc(name, code) && !(AddedTo(name) is { } call && TypesIn(call, code).All(static it => it is { Name: "RouteTokenTransformerConvention" })))
                return true;
        }

        return code.Names.Of("IApplicationModelProvider").Exists(static it => it.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not null);
    }

    private static bool IsOfMvc(SimpleNameSyntax name, RoutingCode code) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        && code.Bodies.SymbolOf(name) switch
        {
            IPropertySymbol property => property.ContainingType is { Name: "MvcOptions", ContainingNamespace: { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } },
            null => true, // it does not compile, so anything may become of it
            _ => false,
        };

    private static InvocationExpressionSyntax? AddedTo(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "Insert" or "AddService", Parent: InvocationExpressionSyntax call } } ? call : null;

    private static AuthorizationState OfFilter(InvocationExpressionSyntax call, RoutingCode code)
    {
        var state = AuthorizationState.None;
        foreach (var type in TypesIn(call, code))
        {
            if (type is { Name: "AuthorizeFilter", ContainingNamespace: { Name: "Authorization", ContainingNamespace: { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } } })
                return call.FirstAncestorOrSelf<IfStatementSyntax>() is null ? AuthorizationState.Required : AuthorizationState.Unknown;
            if (type is null || FilterText.MayDecide(type, code.CancellationToken))
                state = AuthorizationState.Unknown;
        }

        return state;
    }

    /// <summary>What is added: the type argument, a <c>typeof</c>, or the type of the value.</summary>
    private static IEnumerable<ITypeSymbol?> TypesIn(InvocationExpressionSyntax call, RoutingCode code)
    {
        if (code.Bodies.Of(call) is not IInvocationOperation added)
            return [null];
        if (added.TargetMethod.TypeArguments is [var given])
            return [given];

        var list = BuilderCalls.Receiver(added);
        return added.Arguments.Select(static it => BuilderCalls.Unwrap(it.Value)).Where(it => it != list && it.Type?.SpecialType != SpecialType.System_Int32)
            .Select(static it => it is ITypeOfOperation named ? named.TypeOperand : it.Type);
    }
}
