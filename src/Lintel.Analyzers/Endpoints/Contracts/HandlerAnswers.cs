using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>What a handler returns, each arm of it; what a call of somebody else's returns is not followed.</summary>
internal sealed class HandlerAnswers
{
    private readonly ImmutableArray<ResultCall>.Builder results = ImmutableArray.CreateBuilder<ResultCall>();

    private HandlerAnswers(IOperation body)
    {
        IsComplete = true;
        ReadReturns(body);
        Results = results.ToImmutable();
    }

    public ImmutableArray<ResultCall> Results { get; }

    /// <summary>Whether all that it may return is among the results.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether a part of it does not compile.</summary>
    public bool IsBroken { get; private set; }

    public static HandlerAnswers Of(IOperation body) => new(body);

    /// <summary>The expressions that the body itself returns, not those of the functions inside it.</summary>
    public static IEnumerable<IOperation> ReturnedBy(IOperation body)
    {
        foreach (var inner in body.ChildOperations)
        {
            if (inner is IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldReturn, ReturnedValue: { } value })
                yield return value;
            if (inner is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;

            foreach (var returned in ReturnedBy(inner))
                yield return returned;
        }
    }

    /// <summary>The arms of an expression, without those that throw.</summary>
    public static IEnumerable<IOperation> ArmsOf(IOperation value) => value switch
    {
        IConversionOperation conversion => ArmsOf(conversion.Operand),
        IParenthesizedOperation parenthesized => ArmsOf(parenthesized.Operand),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => ArmsOf(conditional.WhenTrue).Concat(ArmsOf(otherwise)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => ArmsOf(arm.Value)),
        ICoalesceOperation coalesce => ArmsOf(coalesce.Value).Concat(ArmsOf(coalesce.WhenNull)),
        IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" }, Arguments: [var given] } => ArmsOf(given.Value),
        IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "FromResult" } held } => ArmsOf(held),
        IThrowOperation => Array.Empty<IOperation>(),
        _ => new[] { value },
    };

    private void ReadReturns(IOperation body)
    {
        foreach (var arm in ReturnedBy(body).SelectMany(ArmsOf))
        {
            IsBroken |= arm is IInvalidOperation || arm.Type is null or { TypeKind: TypeKind.Error };
            if (ResultCall.Of(arm) is { } result)
            {
                IsBroken |= result.Body is not null && result.BodyType is null or { TypeKind: TypeKind.Error };
                results.Add(result);
            }
            else
                IsComplete = false;
        }
    }
}
