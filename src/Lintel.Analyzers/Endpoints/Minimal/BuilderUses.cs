using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Endpoints;

/// <summary>Tells what becomes of a builder where it is named.</summary>
internal static class BuilderUses
{
    /// <summary>Whether it is handed on: as an argument, into a collection, a tuple, a field. Then others may say more of it.</summary>
    public static bool Escapes(IOperation use)
    {
        var at = use;
        var parent = at.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            (at, parent) = (parent, parent.Parent);
        return parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => BuilderCalls.Receiver(call) != BuilderCalls.Unwrap(at),
            IArgumentOperation or IArrayInitializerOperation or ITupleOperation or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionArmOperation => true,
            IReturnOperation returned => returned.Kind == OperationKind.YieldReturn || IsOfLambda(returned),
            ISimpleAssignmentOperation assignment => assignment.Value == at && assignment.Target is not ILocalReferenceOperation,
            _ => parent?.Syntax is CollectionExpressionSyntax or ExpressionElementSyntax,
        };
    }

    private static bool IsOfLambda(IOperation returned)
    {
        var at = returned.Parent;
        while (at is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            at = at.Parent;
        return at is IAnonymousFunctionOperation;
    }

    /// <summary>Whether the use stands under a condition under which the builder was not made.</summary>
    public static bool IsConditional(IOperation use, TextSpan? declared)
    {
        for (var at = use.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ITryOperation or ILoopOperation && (declared is not { } span || !at.Syntax.Span.Contains(span)))
                return true;
        }

        return false;
    }

    public static Convention Doubt(IOperation use, ConventionScope scope) => new() { Scope = scope, Place = use.Syntax.GetLocation(), IsDoubtful = true };
}
