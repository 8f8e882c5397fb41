namespace Lintel.Endpoints;

/// <summary>Edits a list of parameters, laid out as it is.</summary>
internal static class ParameterEdits
{
    /// <summary>In place of the named one, or behind it.</summary>
    public static ParameterListSyntax Put(ParameterListSyntax list, string name, ParameterSyntax added, bool replaces)
    {
        var at = IndexOf(list, name);
        var there = list.Parameters[at];
        return replaces
            ? list.WithParameters(list.Parameters.Replace(there, added.WithTriviaFrom(there)))
            : Insert(list, at + 1, added);
    }

    public static ParameterListSyntax Append(ParameterListSyntax list, ParameterSyntax added) => Insert(list, list.Parameters.Count, added);

    public static ParameterListSyntax Remove(ParameterListSyntax list, string name)
    {
        var at = IndexOf(list, name);
        if (at < 0)
            return list;

        var parameters = list.Parameters.ToList();
        var separators = list.Parameters.GetSeparators().ToList();
        if (at == parameters.Count - 1 && at > 0) // what stood behind it stands behind the one before
            parameters[at - 1] = parameters[at - 1].WithTrailingTrivia(parameters[at].GetTrailingTrivia());
        else if (at == 0 && parameters.Count > 1)
            parameters[1] = parameters[1].WithLeadingTrivia(parameters[0].GetLeadingTrivia());
        parameters.RemoveAt(at);
        if (separators.Count > 0)
            separators.RemoveAt(Math.Min(at, separators.Count - 1));
        return list.WithParameters(SyntaxFactory.SeparatedList(parameters, separators));
    }

    private static ParameterListSyntax Insert(ParameterListSyntax list, int at, ParameterSyntax added)
    {
        var parameters = list.Parameters.ToList();
        var separators = list.Parameters.GetSeparators().ToList();
        if (parameters.Count == 0)
            return list.WithParameters(SyntaxFactory.SingletonSeparatedList(added));

        var before = parameters[at - 1];
        var comma = separators.Count > 0 ? separators[separators.Count - 1] : SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        parameters[at - 1] = before.WithTrailingTrivia();
        separators.Insert(at - 1, comma.WithLeadingTrivia().WithTrailingTrivia(comma.TrailingTrivia.Where(IsLayout).Reverse().Take(1)));
        parameters.Insert(at, added.WithLeadingTrivia(at > 1 ? before.GetLeadingTrivia().Where(static it => it.IsKind(SyntaxKind.WhitespaceTrivia)) : default).WithTrailingTrivia(before.GetTrailingTrivia()));
        return list.WithParameters(SyntaxFactory.SeparatedList(parameters, separators));
    }

    private static bool IsLayout(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static int IndexOf(ParameterListSyntax list, string name) => list.Parameters.IndexOf(it => it.Identifier.ValueText == name);
}
