using Lintel.Endpoints;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Requests;

/// <summary>LNT1006</summary>
internal sealed class NestedDispatchCheck(RequestCode code) : RequestCheck<Dispatch>(RequestRules.NestedDispatch)
{
    public override IEnumerable<Finding> Examine(Dispatch fact, CancellationToken cancellationToken)
    {
        var method = fact.Call.TargetMethod;
        if (method.Name is not ("Send" or "CreateStream") || !IsSender(method.ContainingType) || code.OptionsIn(fact.Call.Syntax.SyntaxTree).Dispatchers.AnyMatch(fact.Handler))
            yield break;

        if (RequestOf(fact.Call) is { } request && !IsWrapped(request))
            yield return new Finding(new Violation(Rule, fact.Handler, request, fact.Handler, request), Names.PlaceOf(fact.Call));
    }

    private static bool IsSender(INamedTypeSymbol type) => IsSenderContract(type) || type.AllInterfaces.Any(IsSenderContract);

    private static bool IsSenderContract(INamedTypeSymbol type) => type.Name is "ISender" or "IMediator" && RequestTypes.IsOfMediator(type);

    /// <summary>Whether the handler is written for any request, such as <c>IdentifiedHandler&lt;T&gt;</c>: it passes on what it was given, and depends on none.</summary>
    private static bool IsWrapped(ITypeSymbol request) => request is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type };

    private static ITypeSymbol? RequestOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0 && BuilderCalls.Unwrap(argument.Value).Type is { TypeKind: not TypeKind.Error } type)
                return type;
        }

        return null;
    }
}
