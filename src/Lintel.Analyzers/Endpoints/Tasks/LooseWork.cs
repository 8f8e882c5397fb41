using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells the calls that begin work for which nobody waits.</summary>
internal static class LooseWork
{
    /// <summary>Methods that give a task by habit, and have done their work by then.</summary>
    private static readonly ImmutableHashSet<string> Immediate = ImmutableHashSet.Create("AddAsync", "AddRangeAsync", "FromResult", "ConfigureAwait");

    /// <summary>Those of a body, each statement once.</summary>
    public static IEnumerable<IInvocationOperation> In(IOperation body)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { Syntax.ContainsDiagnostics: false } call && IsLoose(call) && !IsWithin(call, seen))
            {
                seen.Add(call.Syntax);
                yield return call;
            }
        }
    }

    /// <summary>Whether it is handed the work, rather than doing it.</summary>
    public static bool IsStarter(IMethodSymbol method) =>
        method is { Name: "Run", ContainingType.Name: "Task" } or { Name: "StartNew", ContainingType.Name: "TaskFactory" } or { Name: "QueueUserWorkItem" or "UnsafeQueueUserWorkItem", ContainingType.Name: "ThreadPool" };

    private static bool IsLoose(IInvocationOperation call) => call.TargetMethod.ContainingType?.Name == "ThreadPool"
        ? IsStarter(call.TargetMethod)
        : TaskTypes.IsTask(call.Type) && !TaskTypes.IsTask(call.Instance?.Type) && !Immediate.Contains(call.TargetMethod.Name) && TaskFates.Of(call) == TaskFate.Dropped;

    /// <summary>Whether it is part of loose work that is known already.</summary>
    private static bool IsWithin(IOperation call, HashSet<SyntaxNode> seen)
    {
        for (var at = call.Syntax; at is not null; at = at.Parent)
        {
            if (seen.Contains(at))
                return true;
        }

        return false;
    }
}
