using System.Text;

namespace Lintel.Endpoints;

/// <summary>Writes a part as the body of a handler.</summary>
internal sealed class BodyWriter(Extraction extraction, HandlerStyle style, HandlerWords words, string indent, string newLine)
{
    private readonly EndpointSource source = extraction.Source;

    /// <summary>What follows the signature: an arrow or a block.</summary>
    public string Write()
    {
        var part = extraction.Part;
        var value = part.Value is null ? null : Rewritten(part.Value);
        var nothing = extraction.Result is null ? style.Nothing(extraction.IsAsync) : null;
        if (value is not null && part.Statements.IsEmpty && nothing is null && !extraction.Inputs.Any(IsCopied))
            return $" =>{newLine}{indent}{Indentation.Step}{Text(value, part.Value!)};{newLine}";

        var text = new StringBuilder().Append(newLine).Append(indent).Append('{').Append(HeadComment(part)).Append(newLine);
        foreach (var input in extraction.Inputs.Where(IsCopied))
            Line(text, $"var {input.Name} = {style.Read(input, words.Request)};");
        for (var at = 0; at < part.Statements.Length; at++)
            text.Append(Statement(part.Statements[at], isFirst: at == 0));
        if (value is not null)
            Line(text, extraction.Result is null ? $"{Text(value, part.Value!)};" : $"return {Text(value, part.Value!)};");
        else if (extraction.ResultLocal is { } local)
            Line(text, $"return {style.Returned(local.Name, extraction.IsAsync)};");
        if (nothing is not null)
            Line(text, $"return {nothing};");
        return text.Append(TailComment(part)).Append(indent).Append('}').Append(newLine).ToString();
    }

    private bool IsCopied(ExtractedInput input) => input.IsWritten && style is MediatorStyle;

    private void Line(StringBuilder text, string line) => text.Append(indent).Append(Indentation.Step).Append(line).Append(newLine);

    private string Statement(StatementSyntax statement, bool isFirst)
    {
        var moved = Indentation.Shift(Rewritten(statement), Indentation.At(statement), indent + Indentation.Step).ToFullString().TrimEnd();
        if (isFirst)
            moved = moved.TrimStart('\r', '\n');
        return (Indentation.IsAtLineStart(statement) ? moved : indent + Indentation.Step + moved.TrimStart()) + newLine;
    }

    private string Text(ExpressionSyntax value, ExpressionSyntax original)
    {
        var text = Indentation.Shift(value, Indentation.At(original), indent + Indentation.Step).ToString();
        if (extraction.IsTask)
            text = "await " + (original is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax ? text : $"({text})");
        return extraction.Result is null ? text : style.Returned(text, extraction.IsAsync);
    }

    /// <summary>The comments behind the first brace and before the last, where the whole block moves.</summary>
    private static string HeadComment(DataPart part) =>
        part is { IsWhole: true, Statements: [{ Parent: BlockSyntax block }, ..] } && block.OpenBraceToken.TrailingTrivia.ToString().Trim() is { Length: > 0 } comment ? " " + comment : "";

    private string TailComment(DataPart part) =>
        part is { IsWhole: true, Statements: [{ Parent: BlockSyntax block }, ..] } && block.CloseBraceToken.LeadingTrivia.ToString().Trim() is { Length: > 0 } comment
            ? string.Concat(comment.Split('\n').Select(line => $"{indent}{Indentation.Step}{line.Trim()}{newLine}"))
            : "";

    private T Rewritten<T>(T node)
        where T : SyntaxNode
    {
        var nodes = node.DescendantNodesAndSelf().Where(it => it is ReturnStatementSyntax or SimpleNameSyntax or AnonymousObjectMemberDeclaratorSyntax or ArgumentSyntax or MemberAccessExpressionSyntax || extraction.WithoutToken.Contains(it));
        return node.ReplaceNodes(nodes, (original, current) => original switch
        {
            SimpleNameSyntax name => Name(name, (SimpleNameSyntax)current),
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => IsContext(access.Name) ? SyntaxFactory.IdentifierName(words.Context).WithTriviaFrom(current) : current,
            ReturnStatementSyntax answer => Return(answer, (ReturnStatementSyntax)current),
            InvocationExpressionSyntax call => WithToken(call, (InvocationExpressionSyntax)current),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: null, Expression: IdentifierNameSyntax { Identifier: var name } } when ((AnonymousObjectMemberDeclaratorSyntax)current) is var member && member.Expression.ToString() != name.ToString() =>
                member.WithNameEquals(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name.ValueText)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space)),
            ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple, Expression: IdentifierNameSyntax { Identifier: var name } } when IsNamedByItself(tuple) && ((ArgumentSyntax)current) is var member && member.Expression.ToString() != name.ToString() =>
                member.WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(name.ValueText)).WithTrailingTrivia(SyntaxFactory.Space)),
            _ => current,
        });
    }

    private SyntaxNode Name(SimpleNameSyntax original, SimpleNameSyntax current)
    {
        if (extraction.Qualified.TryGetValue(original, out var full))
            return SyntaxFactory.ParseExpression(full).WithTriviaFrom(current);
        if (original is not IdentifierNameSyntax || original.Parent is NameColonSyntax or NameEqualsSyntax || source.Model.GetSymbolInfo(original).Symbol is not { } symbol)
            return current;
        if (source.Contexts.Contains(symbol))
            return original.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } ? current : Named(words.Context, current);
        if (SymbolEqualityComparer.Default.Equals(symbol, source.Token))
            return Named(words.Token, current);

        return extraction.Inputs.FirstOrDefault(it => SymbolEqualityComparer.Default.Equals(it.Symbol, symbol)) is { } input && !IsCopied(input)
            ? SyntaxFactory.ParseExpression(style.Read(input, words.Request)).WithTriviaFrom(current)
            : current;
    }

    private SyntaxNode Return(ReturnStatementSyntax original, ReturnStatementSyntax current)
    {
        if (!extraction.Part.OwnNodes.Contains(original))
            return current;
        if (current.Expression is not { } value)
            return style.Nothing(extraction.IsAsync) is { } nothing ? SyntaxFactory.ParseStatement($"return {nothing};").WithTriviaFrom(current) : current;

        var text = extraction.IsAsync && !source.Declaration.IsAsync
            ? "await " + (value is InvocationExpressionSyntax ? value.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(value.WithoutTrivia())).ToFullString()
            : style.Returned(value.WithoutTrivia().ToFullString(), extraction.IsAsync);
        return current.WithExpression(SyntaxFactory.ParseExpression(text).WithTriviaFrom(value));
    }

    private SyntaxNode WithToken(InvocationExpressionSyntax original, InvocationExpressionSyntax current)
    {
        var left = source.Model.GetOperation(original) is Microsoft.CodeAnalysis.Operations.IInvocationOperation call
            ? call.Arguments.Where(static it => it.ArgumentKind == Microsoft.CodeAnalysis.Operations.ArgumentKind.DefaultValue).Select(static it => it.Parameter).ToList()
            : new();
        var argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(words.Token));
        if (left.Count > 1 || current.ArgumentList.Arguments.Any(static it => it.NameColon is not null))
            argument = argument.WithNameColon(SyntaxFactory.NameColon(left.Last()!.Name).WithTrailingTrivia(SyntaxFactory.Space));
        var arguments = current.ArgumentList.Arguments;
        var separators = arguments.GetSeparators().ToList();
        if (arguments.Count > 0)
            separators.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return current.WithArgumentList(current.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(arguments.Append(argument), separators)));
    }

    /// <summary>Whether the names of a tuple's elements are those of its own expressions, and not of what takes it.</summary>
    private bool IsNamedByItself(TupleExpressionSyntax tuple) =>
        source.Model.GetTypeInfo(tuple) is { Type: { } type, ConvertedType: { } converted } && SymbolEqualityComparer.Default.Equals(type, converted);

    private bool IsContext(SimpleNameSyntax name) => source.Model.GetSymbolInfo(name).Symbol is { } symbol && source.Contexts.Contains(symbol);

    private static SimpleNameSyntax Named(string name, SimpleNameSyntax current) => SyntaxFactory.IdentifierName(name).WithTriviaFrom(current);
}
