using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells code that runs in development alone, or under a switch that somebody may turn on there.</summary>
internal sealed class DevelopmentGuards(CaughtExceptions caught) : Guards
{
    private const int Depth = 6;

    private static readonly string[] SwitchWords =
        ["Dev", "Debug", "Detail", "Verbose", "Expose", "Include", "Show", "Local", "Stack", "Trace", "Diagnos", "Internal", "Prod", "Test", "Env", "Reveal", "Full", "Public", "Sensitive", "Safe"];

    protected override GuardVerdict Judge(IOperation condition) => Judge(condition, 0);

    protected override GuardVerdict JudgeCase(IOperation value, IPatternOperation? pattern) =>
        Judge(value) != GuardVerdict.None || IsEnvironmentName(value) ? GuardVerdict.Unknown : GuardVerdict.None;

    private GuardVerdict Judge(IOperation condition, int depth)
    {
        if (depth > Depth)
            return GuardVerdict.Unknown;

        return BuilderCalls.Unwrap(condition) switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Not(Judge(not.Operand, depth + 1)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => Both(Judge(both.LeftOperand, depth + 1), Judge(both.RightOperand, depth + 1)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => OfComparison(equals, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs => Not(OfComparison(differs, depth)),
            IInvocationOperation call => OfCall(call),
            IIsPatternOperation { Value: var value } test => OfPattern(value, test, depth),
            ILocalReferenceOperation local => caught.ValueOf(local) is { } value && Judge(value, depth + 1) is var known and not GuardVerdict.None ? known : OfSwitch(local.Local, local.Type),
            IParameterReferenceOperation parameter => OfSwitch(parameter.Parameter, parameter.Type),
            IMemberReferenceOperation member => OfSwitch(member.Member, member.Type),
            IConditionalAccessOperation access => Judge(access.WhenNotNull, depth + 1),
            ICoalesceOperation choice => Judge(choice.Value, depth + 1),
            _ => GuardVerdict.None,
        };
    }

    private GuardVerdict OfComparison(IBinaryOperation comparison, int depth)
    {
        if (comparison.RightOperand.ConstantValue is { HasValue: true, Value: bool expected })
            return expected ? Judge(comparison.LeftOperand, depth + 1) : Not(Judge(comparison.LeftOperand, depth + 1));

        return IsEnvironmentName(comparison.LeftOperand) ? OfName(comparison.RightOperand)
            : IsEnvironmentName(comparison.RightOperand) ? OfName(comparison.LeftOperand)
            : GuardVerdict.None;
    }

    private GuardVerdict OfPattern(IOperation value, IIsPatternOperation test, int depth) => test.Pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: true } } => Judge(value, depth + 1),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: false } } => Not(Judge(value, depth + 1)),
        _ => IsEnvironmentName(value) || Judge(value, depth + 1) != GuardVerdict.None ? GuardVerdict.Unknown : GuardVerdict.None,
    };

    private static GuardVerdict OfCall(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "IsDevelopment" or "IsStaging" => GuardVerdict.Holds,
        "IsProduction" => GuardVerdict.Fails,
        "IsEnvironment" => call.Arguments is [.., { Value: var name }] ? OfName(name) : GuardVerdict.Unknown,
        "Equals" => IsEnvironmentName(call.Instance) || call.Arguments.Any(static it => IsEnvironmentName(it.Value)) ? GuardVerdict.Unknown : GuardVerdict.None,
        _ => OfSwitch(call.TargetMethod, call.Type),
    };

    private static GuardVerdict OfName(IOperation name) => name.ConstantValue is { HasValue: true, Value: string text }
        ? string.Equals(text, "Production", StringComparison.OrdinalIgnoreCase) ? GuardVerdict.Fails : GuardVerdict.Holds
        : GuardVerdict.Unknown;

    private static bool IsEnvironmentName(IOperation? value) =>
        value is not null && BuilderCalls.Unwrap(value) is IPropertyReferenceOperation { Property.Name: "EnvironmentName" };

    /// <summary>A flag of the team's own, by the words in its name, may be what says so.</summary>
    private static GuardVerdict OfSwitch(ISymbol symbol, ITypeSymbol? type)
    {
        if (type is not ({ SpecialType: SpecialType.System_Boolean } or INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] }))
            return GuardVerdict.None;

        return Array.Exists(SwitchWords, word => symbol.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) ? GuardVerdict.Unknown : GuardVerdict.None;
    }
}
