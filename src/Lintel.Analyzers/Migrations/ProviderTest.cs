using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>Reads conditions that ask for the provider: <c>ActiveProvider == "…"</c>, <c>ActiveProvider.Contains("…")</c>, <c>migrationBuilder.IsNpgsql()</c>.</summary>
internal static class ProviderTest
{
    /// <summary>The scopes where a condition holds, and where it does not.</summary>
    public static (Scope Then, Scope Otherwise) Branches(IOperation condition, Scope scope, MigrationCode code, CancellationToken cancellationToken)
    {
        if (Asked(condition, scope, code, cancellationToken) is not ({ } provider, var isNegated))
            return (scope.UnderCondition(), scope.UnderCondition());

        var (holds, fails) = (scope.For(provider), scope.For(scope.Provider == provider ? DatabaseProvider.Unknown : scope.Provider));
        return isNegated ? (fails, holds) : (holds, fails);
    }

    /// <summary>The scope of one section of a switch over the provider; that of any other switch is conditional.</summary>
    public static Scope Case(ISwitchCaseOperation section, Scope scope, CancellationToken cancellationToken)
    {
        if (section.Parent is not ISwitchOperation { Value: var value } || !IsActiveProvider(value))
            return scope.UnderCondition();

        return section.Clauses is [ISingleValueCaseClauseOperation { Value: var name }] && scope.Evaluate(name, cancellationToken).Text is { } text
            ? scope.For(DatabaseProviders.Named(text))
            : scope.For(DatabaseProvider.Unknown);
    }

    private static (DatabaseProvider? Provider, bool IsNegated) Asked(IOperation condition, Scope scope, MigrationCode code, CancellationToken cancellationToken)
    {
        switch (condition)
        {
            case IParenthesizedOperation inner:
                return Asked(inner.Operand, scope, code, cancellationToken);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                var (provider, isNegated) = Asked(not.Operand, scope, code, cancellationToken);
                return (provider, !isNegated);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                var name = IsActiveProvider(comparison.LeftOperand) ? comparison.RightOperand : IsActiveProvider(comparison.RightOperand) ? comparison.LeftOperand : null;
                return (ProviderIn(name, scope, cancellationToken), comparison.OperatorKind == BinaryOperatorKind.NotEquals);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } pattern when IsActiveProvider(pattern.Value):
                return (ProviderIn(constant, scope, cancellationToken), false);
            case IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } call when IsActiveProvider(call.Instance):
                return (call.Arguments is [var word, ..] ? ProviderIn(word.Value, scope, cancellationToken) : null, false);
            case IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } call when call.TargetMethod.Name.StartsWith("Is", StringComparison.Ordinal) && call.Arguments.Any(argument => code.IsBuilder(argument.Value.Type)):
                return (DatabaseProviders.Named(call.TargetMethod.Name) is var asked and not DatabaseProvider.Unknown ? asked : null, false);
            default:
                return (null, false);
        }
    }

    /// <summary>A provider that is none of those known is one all the same: what stands there is not for the others.</summary>
    private static DatabaseProvider? ProviderIn(IOperation? name, Scope scope, CancellationToken cancellationToken) =>
        scope.Evaluate(name, cancellationToken).Text is { } text ? DatabaseProviders.Named(text) : null;

    private static bool IsActiveProvider(IOperation? operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation is IPropertyReferenceOperation { Property.Name: "ActiveProvider" };
    }
}
