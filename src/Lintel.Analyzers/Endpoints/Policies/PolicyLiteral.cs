using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>A literal that spells names out; one of roles may spell several.</summary>
/// <param name="Place">The literal token.</param>
/// <param name="Text">What it spells, without the commas at its ends.</param>
/// <param name="Names">Each name in it.</param>
/// <param name="IsWhole">Whether it is an expression of its own, that another can take the place of.</param>
internal sealed record PolicyLiteral(Location Place, string Text, ImmutableArray<string> Names, bool IsWhole)
{
    /// <summary>The literals that give a name: the name itself, the branches of a choice, the pieces of a constant list.</summary>
    public static IEnumerable<PolicyLiteral> In(PolicyName name) => In(name.Written, name);

    private static IEnumerable<PolicyLiteral> In(ExpressionSyntax written, PolicyName name)
    {
        switch (written)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return In(parenthesized.Expression, name);
            case ConditionalExpressionSyntax choice:
                return In(choice.WhenTrue, name).Concat(In(choice.WhenFalse, name));
            case LiteralExpressionSyntax { Token.Value: string text, ContainsDiagnostics: false } literal:
                return Make(literal.GetLocation(), text, name, isWhole: true) is { } one ? [one] : [];
            case BinaryExpressionSyntax or InterpolatedStringExpressionSyntax when name is { Use: PolicyUse.RoleList, Value: not null }:
                return InPieces(PiecesOf(written).ToList(), name);
            default:
                return [];
        }
    }

    /// <summary>Of a list in pieces a literal spells a name only where commas part it from its neighbours.</summary>
    private static IEnumerable<PolicyLiteral> InPieces(List<(SyntaxNode Node, string? Text)> pieces, PolicyName name)
    {
        for (var at = 0; at < pieces.Count; at++)
        {
            var (node, text) = pieces[at];
            if (text is null || (at > 0 && !text.TrimStart().StartsWith(",", StringComparison.Ordinal)) || (at + 1 < pieces.Count && !text.TrimEnd().EndsWith(",", StringComparison.Ordinal)))
                continue;
            if (Make(node.GetLocation(), text, name, isWhole: false) is { } piece)
                yield return piece;
        }
    }

    private static IEnumerable<(SyntaxNode Node, string? Text)> PiecesOf(ExpressionSyntax written) => written switch
    {
        ParenthesizedExpressionSyntax parenthesized => PiecesOf(parenthesized.Expression),
        BinaryExpressionSyntax sum => PiecesOf(sum.Left).Concat(PiecesOf(sum.Right)),
        LiteralExpressionSyntax { Token.Value: string text } literal => [(literal, text)],
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.Select(static it => ((SyntaxNode)it, it is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : null)),
        _ => [(written, null)],
    };

    private static PolicyLiteral? Make(Location place, string text, PolicyName name, bool isWhole)
    {
        var names = name.Use == PolicyUse.RoleList
            ? text.Split(',').Select(static it => it.Trim()).Where(static it => it.Length > 0).ToImmutableArray()
            : ImmutableArray.Create(text);
        return names.IsEmpty || string.IsNullOrWhiteSpace(names[0]) ? null : new PolicyLiteral(place, isWhole ? text : string.Join(",", names), names, isWhole);
    }
}
