using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells code that runs only for exceptions whose message is meant for callers.</summary>
internal sealed class TypeGuards(CaughtExceptions caught, Func<ITypeSymbol, bool> isPublic) : Guards
{
    protected override GuardVerdict Judge(IOperation condition) => BuilderCalls.Unwrap(condition) switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Not(Judge(not.Operand)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => Both(Judge(both.LeftOperand), Judge(both.RightOperand)),
        IIsTypeOperation test when caught.Are(test.ValueOperand) => isPublic(test.TypeOperand) ? GuardVerdict.Holds : GuardVerdict.None,
        IIsPatternOperation test => JudgeCase(test.Value, test.Pattern),
        IBinaryOperation comparison => Both(OfValue(comparison.LeftOperand), OfValue(comparison.RightOperand)),
        var value => OfValue(value),
    };

    protected override GuardVerdict JudgeCase(IOperation value, IPatternOperation? pattern) =>
        caught.Are(value) ? pattern is null ? GuardVerdict.None : OfPattern(pattern) : OfValue(value);

    private GuardVerdict OfPattern(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation negated => Not(OfPattern(negated.Pattern)),
        IBinaryPatternOperation both => Both(OfPattern(both.LeftPattern), OfPattern(both.RightPattern)),
        IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation => isPublic(pattern.NarrowedType) ? GuardVerdict.Holds : GuardVerdict.None,
        _ => GuardVerdict.None,
    };

    /// <summary>A local that was chosen by the type of the exception, such as a status: what it says of the type is unknown.</summary>
    private GuardVerdict OfValue(IOperation value) =>
        BuilderCalls.Unwrap(value) is ILocalReferenceOperation local && !caught.Are(local) && IsChosen(local) ? GuardVerdict.Unknown : GuardVerdict.None;

    private bool IsChosen(ILocalReferenceOperation local) => caught.ValueOf(local) is { } chosen
        ? chosen.DescendantsAndSelf().Any(it => caught.Are(it))
        : Bodies.RootOf(local).Descendants().OfType<IDeconstructionAssignmentOperation>().Any(it => it.Target.Descendants().OfType<ILocalReferenceOperation>().Any(target => SymbolEqualityComparer.Default.Equals(target.Local, local.Local)) && it.Value.DescendantsAndSelf().Any(part => caught.Are(part)));
}
