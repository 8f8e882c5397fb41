using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>What a condition says where it is true.</summary>
internal enum GuardVerdict
{
    /// <summary>Nothing of interest.</summary>
    None,

    /// <summary>That the guarded case holds.</summary>
    Holds,

    /// <summary>That it does not.</summary>
    Fails,

    /// <summary>Something that cannot be decided; both ways count as guarded.</summary>
    Unknown,
}

/// <summary>Tells whether code runs only where some condition holds: inside a branch, a filter, or behind a branch that leaves.</summary>
internal abstract class Guards
{
    public bool Cover(IOperation operation)
    {
        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            if (IsGuardedBy(parent, at))
                return true;
        }

        return false;
    }

    protected abstract GuardVerdict Judge(IOperation condition);

    /// <summary>What a case of a switch says, where that is of interest.</summary>
    protected virtual GuardVerdict JudgeCase(IOperation value, IPatternOperation? pattern) => GuardVerdict.None;

    private bool IsGuardedBy(IOperation parent, IOperation at) => parent switch
    {
        IConditionalOperation choice when choice.WhenTrue == at => Judge(choice.Condition) is GuardVerdict.Holds or GuardVerdict.Unknown,
        IConditionalOperation choice when choice.WhenFalse == at => Judge(choice.Condition) is GuardVerdict.Fails or GuardVerdict.Unknown,
        ICatchClauseOperation { Filter: { } filter } clause when clause.Handler == at => Judge(filter) is GuardVerdict.Holds or GuardVerdict.Unknown,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when arm.Value == at =>
            (arm.Guard is { } guard && Judge(guard) is GuardVerdict.Holds or GuardVerdict.Unknown) || JudgeCase(choice.Value, arm.Pattern) is GuardVerdict.Holds or GuardVerdict.Unknown,
        ISwitchCaseOperation { Parent: ISwitchOperation choice } section => section.Clauses.All(clause => IsGuarded(choice.Value, clause)),
        IBlockOperation block => block.Operations.TakeWhile(it => it != at).Any(LeavesOtherwise),
        IMethodBodyBaseOperation => false,
        _ => false,
    };

    private bool IsGuarded(IOperation value, ICaseClauseOperation clause) => clause is IPatternCaseClauseOperation test
        ? (test.Guard is { } guard && Judge(guard) is GuardVerdict.Holds or GuardVerdict.Unknown) || JudgeCase(value, test.Pattern) is GuardVerdict.Holds or GuardVerdict.Unknown
        : JudgeCase(value, pattern: null) is GuardVerdict.Unknown;

    /// <summary>Whether what stands behind the statement is reached only where the condition holds.</summary>
    private bool LeavesOtherwise(IOperation statement) => statement is IConditionalOperation choice && Judge(choice.Condition) switch
    {
        GuardVerdict.Fails => Leaves(choice.WhenTrue),
        GuardVerdict.Holds => Leaves(choice.WhenFalse),
        GuardVerdict.Unknown => Leaves(choice.WhenTrue) || Leaves(choice.WhenFalse),
        _ => false,
    };

    private static bool Leaves(IOperation? branch) => branch switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Continue or BranchKind.Break } => true,
        IExpressionStatementOperation statement => statement.Operation is IThrowOperation,
        _ => false,
    };

    protected static GuardVerdict Not(GuardVerdict verdict) => verdict switch
    {
        GuardVerdict.Holds => GuardVerdict.Fails,
        GuardVerdict.Fails => GuardVerdict.Holds,
        _ => verdict,
    };

    /// <summary>What two conditions say together.</summary>
    protected static GuardVerdict Both(GuardVerdict left, GuardVerdict right) =>
        left == GuardVerdict.None || left == right ? right
        : right == GuardVerdict.None ? left
        : GuardVerdict.Unknown;
}
