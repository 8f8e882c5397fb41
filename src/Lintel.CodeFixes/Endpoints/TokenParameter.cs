namespace Lintel.Endpoints;

/// <summary>Writes a token into what a function takes, and into what a call gives; what is there already stays.</summary>
internal static class TokenParameter
{
    private static readonly SyntaxToken Comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);

    /// <summary>The list with the token at its end, or before the array that takes the rest.</summary>
    public static ParameterListSyntax Add(ParameterListSyntax list, string name, bool isOptional, string attribute = "")
    {
        var parameters = list.Parameters;
        if (parameters.Any(it => it.Identifier.ValueText == name))
            return list;

        var isDefault = isOptional || parameters.Any(static it => it.Default is not null);
        var added = SyntaxFactory.ParseParameterList($"({attribute}CancellationToken {name}{(isDefault ? " = default" : "")})").Parameters[0];
        if (parameters.Count == 0)
            return list.WithParameters(SyntaxFactory.SingletonSeparatedList(added));

        var last = parameters.Last();
        return last.Modifiers.Any(SyntaxKind.ParamsKeyword) ? Before(list, last, added) : Behind(list, last, added);
    }

    /// <summary>The arguments with the token, as the call takes it.</summary>
    public static ArgumentListSyntax Add(ArgumentListSyntax list, TokenlessCall call, string name, bool hasCollections)
    {
        if (list.Arguments.Any(it => it.Expression is IdentifierNameSyntax { Identifier.ValueText: var given } && given == name))
            return list;

        var token = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(name));
        if (call.Form == TokenForm.Named)
            token = token.WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(call.Argument.Length == 0 ? name : call.Argument)).WithTrailingTrivia(SyntaxFactory.Space));
        if (call.Form == TokenForm.Array)
            list = InArray(list, int.Parse(call.Argument, System.Globalization.CultureInfo.InvariantCulture), hasCollections);
        if (list.Arguments.Count == 0)
            return list.WithArguments(SyntaxFactory.SingletonSeparatedList(token));

        var last = list.Arguments.Last();
        var arguments = list.Arguments.Replace(last, last.WithoutTrailingTrivia());
        return list.WithArguments(SyntaxFactory.SeparatedList(
            arguments.Append(token.WithTrailingTrivia(last.GetTrailingTrivia())), arguments.GetSeparators().Append(SeparatorLike(list.Arguments.GetSeparators(), token: last))));
    }

    private static ArgumentListSyntax InArray(ArgumentListSyntax list, int before, bool hasCollections)
    {
        var values = SyntaxFactory.SeparatedList(list.Arguments.Skip(before).Select(static it => it.Expression), list.Arguments.GetSeparators().Skip(before));
        ExpressionSyntax array = hasCollections
            ? SyntaxFactory.ParseExpression($"[{values.ToFullString()}]")
            : SyntaxFactory.ParseExpression($"new object[] {{ {values.ToFullString()} }}");
        return list.WithArguments(SyntaxFactory.SeparatedList(list.Arguments.Take(before).Append(SyntaxFactory.Argument(array)), list.Arguments.GetSeparators().Take(before)));
    }

    private static ParameterListSyntax Before(ParameterListSyntax list, ParameterSyntax last, ParameterSyntax added) => list.WithParameters(SyntaxFactory.SeparatedList(
        list.Parameters.Take(list.Parameters.Count - 1).Append(added.WithLeadingTrivia(last.GetLeadingTrivia())).Append(last),
        list.Parameters.GetSeparators().Append(Comma)));

    private static ParameterListSyntax Behind(ParameterListSyntax list, ParameterSyntax last, ParameterSyntax added)
    {
        var parameters = list.Parameters.Replace(last, last.WithoutTrailingTrivia());
        return list.WithParameters(SyntaxFactory.SeparatedList(
            parameters.Append(added.WithLeadingTrivia(IndentationOf(last)).WithTrailingTrivia(last.GetTrailingTrivia())),
            parameters.GetSeparators().Append(SeparatorLike(list.Parameters.GetSeparators(), last))));
    }

    /// <summary>A list that has each on a line of its own goes on so.</summary>
    private static SyntaxToken SeparatorLike(IEnumerable<SyntaxToken> separators, SyntaxNode token) =>
        token.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia) && separators.LastOrDefault() is { RawKind: not 0 } last && last.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            ? SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(last.TrailingTrivia.Where(static it => it.IsKind(SyntaxKind.EndOfLineTrivia)))
            : Comma;

    private static SyntaxTriviaList IndentationOf(SyntaxNode last) => SyntaxFactory.TriviaList(last.GetLeadingTrivia().Where(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)));
}
