using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>What becomes of the task, or the stream, that a call gives.</summary>
internal enum TaskFate
{
    /// <summary>It is handed to something that may do either.</summary>
    Unknown,

    /// <summary>Somebody waits for it, here or where it is returned to.</summary>
    Awaited,

    /// <summary>Nobody does.</summary>
    Dropped,
}

/// <summary>Follows a task through the expression that it stands in, and through the local that holds it.</summary>
internal static class TaskFates
{
    private const int Depth = 4;

    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    /// <summary>Methods of a task or stream that give it on.</summary>
    private static readonly ImmutableHashSet<string> Continuations = ImmutableHashSet.Create("ConfigureAwait", "AsTask", "Unwrap", "WaitAsync", "ContinueWith", "Preserve");

    public static TaskFate Of(IOperation task) => Of(task, Depth);

    private static TaskFate Of(IOperation task, int depth)
    {
        var at = task;
        while (at.Parent is { } parent)
        {
            switch (parent)
            {
                case IAwaitOperation or IReturnOperation:
                case IForEachLoopOperation { IsAsynchronous: true } loop when loop.Collection == at:
                    return TaskFate.Awaited;
                case IExpressionStatementOperation:
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return TaskFate.Dropped;
                case IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                case IConditionalOperation choice when choice.Condition != at:
                    at = parent;
                    continue;
                case IInvocationOperation call when call.Instance == at && Continuations.Contains(call.TargetMethod.Name):
                    at = parent;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "Wait" } wait when wait.Instance == at:
                case IPropertyReferenceOperation { Property.Name: "Result" } result when result.Instance == at:
                    return TaskFate.Awaited;
                case IArgumentOperation { Parent: IInvocationOperation call } when Combines(call.TargetMethod):
                    at = call;
                    continue;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return OfLocal(declarator.Symbol, at, depth);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == at && assignment.Parent is IExpressionStatementOperation:
                    return OfLocal(local.Local, at, depth);
                default:
                    return IsCollection(parent) && !ReferenceEquals(parent, at) ? OfCollection(parent, depth) : TaskFate.Unknown;
            }
        }

        return TaskFate.Unknown;
    }

    /// <summary>Whether what the method gives stands for what it is given: all of the tasks, or a list of them.</summary>
    public static bool Combines(IMethodSymbol method) =>
        (method.Name is "WhenAll" or "WhenAny" or "WhenEach" && IsTaskItself(method.ContainingType))
        || (Continuations.Contains(method.Name) && method.ContainingType is { Name: "TaskAsyncEnumerableExtensions" or "TaskExtensions" })
        || method.ContainingType is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } };

    public static bool IsTaskItself(ITypeSymbol? type) => TaskTypes.IsTask(type) && type!.Name == "Task";

    /// <summary>A collection expression has a kind of its own only in later compilers.</summary>
    private static bool IsCollection(IOperation operation) => operation.Syntax is CollectionExpressionSyntax || operation.Kind == CollectionExpression;

    private static TaskFate OfCollection(IOperation collection, int depth) => depth > 0 ? Of(collection, depth - 1) : TaskFate.Unknown;

    private static TaskFate OfLocal(ILocalSymbol local, IOperation at, int depth)
    {
        if (depth == 0)
            return TaskFate.Unknown;

        var isRead = false;
        foreach (var operation in Bodies.RootOf(at).DescendantsAndSelf())
        {
            if (operation is not ILocalReferenceOperation { IsDeclaration: false } use || !SymbolEqualityComparer.Default.Equals(use.Local, local) || use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use)
                continue;

            isRead = true;
            if (Of(use, depth - 1) == TaskFate.Awaited)
                return TaskFate.Awaited;
        }

        return isRead ? TaskFate.Unknown : TaskFate.Dropped;
    }
}
