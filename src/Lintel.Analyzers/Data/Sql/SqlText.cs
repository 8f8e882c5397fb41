using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>SQL as far as the code says it, with the literal that each piece comes from. What is made at run time leaves a hole.</summary>
internal sealed class SqlText(SemanticModels models, CancellationToken cancellationToken)
{
    private const int MaxDepth = 16;

    private readonly System.Text.StringBuilder text = new();
    private readonly List<(int Start, Location Place)> pieces = new();
    private readonly HashSet<ISymbol> followed = new(SymbolEqualityComparer.Default); // once each, or a text that holds itself would have no end

    public string Text => text.ToString();

    public static SqlText Of(IOperation value, SemanticModels models, CancellationToken cancellationToken)
    {
        var sql = new SqlText(models, cancellationToken);
        sql.Add(value, use: null, depth: 0);
        return sql;
    }

    /// <summary>The literal that a position comes from; where it is declared elsewhere, the use.</summary>
    public Location PlaceAt(int position)
    {
        var place = Location.None;
        foreach (var (start, of) in pieces)
        {
            if (start > position)
                break;

            place = of;
        }

        return place;
    }

    private void Add(IOperation value, Location? use, int depth)
    {
        value = BuilderCalls.Unwrap(value);
        var place = use ?? value.Syntax.GetLocation();
        switch (value)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when depth < MaxDepth:
                Add(sum.LeftOperand, use, depth); // a long sum is deep on its left, and as deep as somebody wrote it
                Add(sum.RightOperand, use, depth + 1);
                break;
            case IInterpolatedStringOperation interpolated:
                AddParts(interpolated, place);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice when depth < MaxDepth:
                Add(choice.WhenTrue, use, depth + 1);
                Add(";", place);
                Add(otherwise, use, depth + 1);
                break;
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                Add(constant, place);
                break;
            case ILocalReferenceOperation local when followed.Add(local.Local):
                AddLocal(local, new BodyUses(Bodies.RootOf(local)), use, depth + 1);
                break;
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field } when followed.Add(field) && InitializerOf(field) is { } initial:
                Add(initial, place, depth + 1);
                break;
            default:
                Add(SqlTokens.Hole.ToString(), place);
                break;
        }
    }

    /// <summary>What a local begins with, and what is appended to it.</summary>
    private void AddLocal(ILocalReferenceOperation local, BodyUses uses, Location? use, int depth)
    {
        if (uses.ValueOf(local.Local) is { } initial)
            Add(initial, use, depth);
        else
            Add(SqlTokens.Hole.ToString(), local.Syntax.GetLocation());
        foreach (var named in uses.Of(local.Local))
        {
            if (named.Parent is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } appended && ReferenceEquals(appended.Target, named))
                Add(appended.Value, use, depth);
        }
    }

    private void AddParts(IInterpolatedStringOperation interpolated, Location place)
    {
        foreach (var part in interpolated.Parts)
        {
            var known = part switch
            {
                IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string words } } => words,
                IInterpolationOperation { Expression.ConstantValue: { HasValue: true, Value: string words } } => words,
                _ => SqlTokens.Hole.ToString(),
            };
            Add(known, place);
        }
    }

    private void Add(string words, Location place)
    {
        pieces.Add((text.Length, place));
        text.Append(words);
    }

    /// <summary>What a readonly field in source begins with.</summary>
    private IOperation? InitializerOf(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? models.Of(reference.SyntaxTree).GetOperation(value, cancellationToken)
            : null;
}
