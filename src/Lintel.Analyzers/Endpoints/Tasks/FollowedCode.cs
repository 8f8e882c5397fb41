using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells which of the code inside a function runs before the function has answered.</summary>
internal static class FollowedCode
{
    /// <summary>Whether the operation runs as part of the function: not in another local function, nor in a lambda that may run later, or elsewhere.</summary>
    public static bool Holds(IOperation function, IOperation operation)
    {
        for (var at = operation.Parent; at is not null && at != function; at = at.Parent)
        {
            if (at is ILocalFunctionOperation || (at is IAnonymousFunctionOperation lambda && !IsAwaited(lambda)))
                return false;
        }

        return true;
    }

    /// <summary>Whether the operation is the function's own, and of none inside it.</summary>
    public static bool IsOwn(IOperation function, IOperation operation)
    {
        for (var at = operation.Parent; at is not null && at != function; at = at.Parent)
        {
            if (at is ILocalFunctionOperation or IAnonymousFunctionOperation)
                return false;
        }

        return true;
    }

    /// <summary>Whether a call that takes the lambda is awaited, so that the lambda has run by then. One that is handed a token of its own is left to it.</summary>
    private static bool IsAwaited(IAnonymousFunctionOperation lambda)
    {
        foreach (var parameter in lambda.Symbol.Parameters)
        {
            if (TaskTypes.IsToken(parameter.Type))
                return false;
        }

        var at = lambda.Parent;
        while (at is IDelegateCreationOperation or IParenthesizedOperation || (at is IConversionOperation && at.Type is { Name: not "Expression" }))
            at = at.Parent;
        return at is IArgumentOperation { Parent: IInvocationOperation call }
            && (TaskTypes.IsTask(call.Type) || TaskFates.Combines(call.TargetMethod))
            && TaskFates.Of(call) == TaskFate.Awaited;
    }
}
