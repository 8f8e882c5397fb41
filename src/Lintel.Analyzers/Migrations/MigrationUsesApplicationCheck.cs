using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>LNT5107</summary>
internal sealed class MigrationUsesApplicationCheck(MigrationCode code) : MigrationCheck(MigrationRules.MigrationUsesApplication)
{
    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        var uses = new ApplicationUses(code, migration.Type);
        var bySymbol = new Dictionary<ISymbol, List<IOperation>>(SymbolEqualityComparer.Default);
        var inOrder = new List<ISymbol>();
        foreach (var (symbol, use) in uses.In(migration.UpBody).Concat(migration.DownBody is { } down ? uses.In(down) : []))
        {
            if (!bySymbol.TryGetValue(symbol, out var known))
            {
                bySymbol[symbol] = known = new();
                inOrder.Add(symbol);
            }

            known.Add(use);
        }

        foreach (var symbol in inOrder)
        {
            var violation = new Violation(Rule, migration.Type, symbol, migration.Name, symbol);
            if (LiteralOf(symbol, bySymbol[symbol][0]) is { } literal)
                violation = violation.With(MigrationRules.Literal, literal);
            yield return new Finding(violation, bySymbol[symbol].Select(PlaceOf).ToImmutableArray());
        }
    }

    private static Location PlaceOf(IOperation use) => use switch
    {
        IInvocationOperation call => MigrationCode.PlaceOf(call),
        IObjectCreationOperation { Syntax: ObjectCreationExpressionSyntax made } => made.Type.GetLocation(),
        ITypeOfOperation { Syntax: TypeOfExpressionSyntax type } => type.Type.GetLocation(),
        _ => use.Syntax.GetLocation(),
    };

    /// <summary>The value of a constant as code writes it; small whole numbers keep their type.</summary>
    private static string? LiteralOf(ISymbol symbol, IOperation use)
    {
        if (symbol is not IFieldSymbol { HasConstantValue: true, ConstantValue: var value } || use.Syntax is not ExpressionSyntax)
            return null;

        return value switch
        {
            null => "null",
            string or char => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
            bool flag => flag ? "true" : "false",
            int number => Number(number),
            long number => $"{Number(number)}L",
            byte number => $"(byte){Number(number)}",
            short number => $"(short){Number(number)}",
            decimal number => $"{Number(number)}m",
            _ => null,
        };
    }

    private static string Number(IFormattable number) => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
}
