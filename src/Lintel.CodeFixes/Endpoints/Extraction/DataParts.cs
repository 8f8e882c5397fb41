namespace Lintel.Endpoints;

/// <summary>The parts of an endpoint that hold every use of its context; the first that can be moved is taken.</summary>
internal static class DataParts
{
    public static IEnumerable<DataPart> In(EndpointSource source)
    {
        var uses = source.ContextUses;
        if (uses.Count == 0)
            return Enumerable.Empty<DataPart>();

        return source.Body is BlockSyntax body
            ? InBlocks(source, body).Prepend(new DataPart(body.Statements.ToImmutableArray(), null, IsWhole: true))
            : ValuesAround(uses, source.Body).Select(static value => new DataPart(ImmutableArray<StatementSyntax>.Empty, value));
    }

    private static IEnumerable<DataPart> InBlocks(EndpointSource source, BlockSyntax body)
    {
        var inner = CommonAncestor(source.ContextUses);
        if (inner.AncestorsAndSelf().TakeWhile(it => it != body).Any(static it => it is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            inner = inner.AncestorsAndSelf().TakeWhile(it => it != body).Last(static it => it is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
        return inner.AncestorsAndSelf().OfType<BlockSyntax>()
            .TakeWhile(block => body.Span.Contains(block.Span))
            .Where(block => !IsRepeated(block, body))
            .SelectMany(block => InBlock(source, block));
    }

    private static IEnumerable<DataPart> InBlock(EndpointSource source, BlockSyntax block)
    {
        var statements = block.Statements;
        var first = statements.IndexOf(it => source.ContextUses.Exists(use => it.Span.Contains(use.Span)));
        var last = statements.LastIndexOf(it => source.ContextUses.Exists(use => it.Span.Contains(use.Span)));
        foreach (var start in first > 0 ? new[] { first, 0 } : new[] { 0 })
        {
            for (var end = last; end < statements.Count; end++)
            {
                var moved = statements.Skip(start).Take(end - start).ToImmutableArray();
                var values = ValuesIn(source, statements[end], moved);
                var whole = new DataPart(moved.Add(statements[end]), null);
                foreach (var part in statements[end] is ExpressionStatementSyntax ? values.Prepend(whole) : values.Append(whole))
                    yield return part;
            }
        }
    }

    /// <summary>The values in a statement that need the context, or what the moved statements made of it.</summary>
    private static IEnumerable<DataPart> ValuesIn(EndpointSource source, StatementSyntax statement, ImmutableArray<StatementSyntax> moved)
    {
        var made = moved.SelectMany(static it => it.DescendantNodes())
            .Select(it => it is VariableDeclaratorSyntax or SingleVariableDesignationSyntax ? source.Model.GetDeclaredSymbol(it) : null)
            .OfType<ILocalSymbol>();
        var uses = source.UsesOf(source.Contexts.Union(made), statement).ToList();
        return uses.Count == 0
            ? Enumerable.Empty<DataPart>()
            : ValuesAround(uses, statement).Where(value => moved.IsEmpty || IsFirstIn(value, statement)).Select(value => new DataPart(moved, value));
    }

    /// <summary>The expressions that hold all of these, the largest first; none inside of a lambda or a loop.</summary>
    private static IEnumerable<ExpressionSyntax> ValuesAround(List<IdentifierNameSyntax> uses, SyntaxNode within)
    {
        var found = new Stack<ExpressionSyntax>();
        foreach (var node in CommonAncestor(uses).AncestorsAndSelf().TakeWhile(it => it != within.Parent))
        {
            if (node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
                || (node is CommonForEachStatementSyntax loop && !loop.Expression.Span.Contains(uses[0].Span)))
                found.Clear();
            if (node is ExpressionSyntax value and not (TypeSyntax and not IdentifierNameSyntax) && IsValue(value))
                found.Push(value);
        }

        return found;
    }

    private static bool IsValue(ExpressionSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == node => false,
        AssignmentExpressionSyntax assignment when assignment.Left == node => false,
        InvocationExpressionSyntax call when call.Expression == node => false,
        _ => node is not (AnonymousFunctionExpressionSyntax or InitializerExpressionSyntax or ParenthesizedExpressionSyntax) && !node.GetFirstToken().IsKind(SyntaxKind.DotToken),
    };

    /// <summary>Whether nothing happens in the statement before the value is there, and the value is always there.</summary>
    private static bool IsFirstIn(ExpressionSyntax value, StatementSyntax statement)
    {
        for (SyntaxNode? node = value; node is not null && node != statement; node = node.Parent)
        {
            var isAlways = node.Parent switch
            {
                ConditionalExpressionSyntax choice => choice.Condition == node,
                BinaryExpressionSyntax binary => binary.Left == node,
                ConditionalAccessExpressionSyntax access => access.Expression == node,
                SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax or BlockSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax => false,
                IfStatementSyntax choice => choice.Condition == node,
                _ => true,
            };
            if (!isAlways)
                return false;
        }

        return !statement.DescendantNodes().Any(node => node.Span.End <= value.SpanStart
            && node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax);
    }

    private static bool IsRepeated(BlockSyntax block, BlockSyntax body) => block.Ancestors().TakeWhile(it => it != body.Parent)
        .Any(static it => it is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);

    private static SyntaxNode CommonAncestor(List<IdentifierNameSyntax> uses)
    {
        SyntaxNode node = uses[0];
        while (!uses.TrueForAll(use => node.Span.Contains(use.Span)))
            node = node.Parent!;
        return node;
    }
}
