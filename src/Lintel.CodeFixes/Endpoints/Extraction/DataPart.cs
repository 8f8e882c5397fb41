namespace Lintel.Endpoints;

/// <summary>A part of an endpoint that asks the database: statements, and behind them a value that stands in the next statement.</summary>
/// <param name="Statements">They stand side by side.</param>
/// <param name="Value">What the part ends in; null if it ends in a statement.</param>
/// <param name="IsWhole">Whether it is the whole body, returns included.</param>
internal sealed record DataPart(ImmutableArray<StatementSyntax> Statements, ExpressionSyntax? Value, bool IsWhole = false)
{
    public IEnumerable<SyntaxNode> Nodes => Value is null ? Statements : Statements.Append<SyntaxNode>(Value);

    /// <summary>The nodes in it that no function of its own holds.</summary>
    public IEnumerable<SyntaxNode> OwnNodes => Nodes.SelectMany(static node => node.DescendantNodesAndSelf(static it => it is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)));

    public bool Contains(SyntaxNode node) => Contains(node.Span);

    public bool Contains(Microsoft.CodeAnalysis.Text.TextSpan span) => Nodes.Any(it => it.Span.Contains(span));
}
