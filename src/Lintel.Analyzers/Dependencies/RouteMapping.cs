using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Dependencies;

/// <summary>A <c>Map*</c> call of minimal APIs with the handler that it maps.</summary>
/// <param name="In">The member whose body holds the call.</param>
/// <param name="Call">The call.</param>
/// <param name="Handler">The lambda, local function or method that answers.</param>
/// <param name="HandlerPlace">The handler as the call names it.</param>
internal sealed record RouteMapping(ISymbol In, IInvocationOperation Call, IMethodSymbol Handler, IOperation HandlerPlace)
{
    /// <summary>Null where the call maps no handler, or one that cannot be seen.</summary>
    public static RouteMapping? Of(IOperation operation, ISymbol @in, INamedTypeSymbol routes)
    {
        if (operation is not IInvocationOperation call
            || !call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal)
            || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, routes))
            return null;

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "handler")
                return Of(@in, call, argument.Value);
        }

        return null;
    }

    /// <summary>The call as a message names it: <c>MapGet("/orders")</c>.</summary>
    public string Name => Call.Arguments.FirstOrDefault(static it => it.Parameter?.Name == "pattern")?.Value.ConstantValue is { HasValue: true, Value: string pattern }
        ? $"{Call.TargetMethod.Name}(\"{pattern}\")"
        : Call.TargetMethod.Name;

    private static RouteMapping? Of(ISymbol @in, IInvocationOperation call, IOperation value) => value switch
    {
        IConversionOperation conversion => Of(@in, call, conversion.Operand),
        IDelegateCreationOperation creation => Of(@in, call, creation.Target),
        IAnonymousFunctionOperation lambda => new RouteMapping(@in, call, lambda.Symbol, lambda),
        IMethodReferenceOperation reference => new RouteMapping(@in, call, reference.Method, reference),
        _ => null,
    };
}
