namespace Lintel.Endpoints;

/// <summary>Finds the constant that a literal repeats, or says which one to make.</summary>
internal sealed class PolicyConstants(PolicyTypes types)
{
    public ConstantProposal For(PolicyLiteral literal, PolicyPlace place)
    {
        var known = types.At(place);
        if (literal.Names.Length > 1 && Equal(literal.Text, known, place) is [var whole])
            return new ConstantProposal(Show(whole), Show(whole), whole.ContainingType, ImmutableArray<string>.Empty);

        var parts = literal.Names.Select(text => ForOne(text, known, place)).ToList();
        if (parts.Count == 1)
            return parts[0];

        var isClear = parts.TrueForAll(static part => part.Expression is not null)
            && parts.Select(static part => part.Holder).Distinct<INamedTypeSymbol?>(SymbolEqualityComparer.Default).Count() == 1;
        return new ConstantProposal(
            string.Join("' and '", parts.Select(static part => part.Shown)),
            isClear ? string.Join(" + \",\" + ", parts.Select(static part => part.Expression)) : null,
            parts[0].Holder,
            parts.SelectMany(static part => part.Missing).ToImmutableArray());
    }

    /// <summary>The only constant that holds the name; null if there are several, or none.</summary>
    public ConstantProposal? ThatIs(string text, PolicyPlace place) =>
        Equal(text, types.At(place), place) is [var one] ? new ConstantProposal(Show(one), Show(one), one.ContainingType, ImmutableArray<string>.Empty) : null;

    /// <summary>The only constant whose name speaks of administration.</summary>
    public ConstantProposal? OfAdministration(PolicyPlace place)
    {
        var named = Preferred(types.At(place).SelectMany(static type => type.GetMembers()).OfType<IFieldSymbol>()
            .Where(field => field is { HasConstantValue: true, ConstantValue: string } && field.Name.IndexOf("Admin", StringComparison.OrdinalIgnoreCase) >= 0 && place.Sees(field)), place);
        return named is [var one] ? new ConstantProposal(Show(one), Show(one), one.ContainingType, ImmutableArray<string>.Empty) : null;
    }

    private static ImmutableArray<IFieldSymbol> Preferred(IEnumerable<IFieldSymbol> fields, PolicyPlace place) =>
        PolicyTypes.Preferred(fields.ToImmutableArray(), static it => it.ContainingType, place.IsRole);

    private static ConstantProposal ForOne(string text, ImmutableArray<INamedTypeSymbol> known, PolicyPlace place)
    {
        var equal = Equal(text, known, place);
        if (equal is [var one])
            return new ConstantProposal(Show(one), Show(one), one.ContainingType, ImmutableArray<string>.Empty);
        if (!equal.IsEmpty)
            return new ConstantProposal(string.Join("' or '", equal.Select(Show)), null, null, ImmutableArray<string>.Empty);

        var constant = IdentifierOf(text);
        var missing = constant is null ? ImmutableArray<string>.Empty : ImmutableArray.Create($"{constant}={text}");
        if (known.IsEmpty)
            return new ConstantProposal($"{PolicyTypes.NameFor(place)}.{constant ?? "…"}", constant is null ? null : $"{PolicyTypes.NameFor(place)}.{constant}", null, missing);

        var homes = PolicyTypes.Preferred(known, static it => it, place.IsRole);
        var isFree = constant is not null && homes.Length == 1 && constant != homes[0].Name && homes[0].GetMembers(constant).IsEmpty;
        var shown = $"{Show(homes[0])}.{constant ?? "…"}";
        return new ConstantProposal(shown, isFree ? shown : null, homes[0], missing);
    }

    private static ImmutableArray<IFieldSymbol> Equal(string text, ImmutableArray<INamedTypeSymbol> known, PolicyPlace place) =>
        Preferred(known.SelectMany(static type => type.GetMembers()).OfType<IFieldSymbol>().Where(field => field.HasConstantValue && field.ConstantValue is string value && value == text && place.Sees(field)), place);

    /// <summary><c>catalog.manage</c> is the constant <c>CatalogManage</c>; null if nothing of the text can be a name.</summary>
    private static string? IdentifierOf(string text)
    {
        var name = "";
        var isStart = true;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                name += isStart ? char.ToUpperInvariant(letter) : letter;
            isStart = !char.IsLetterOrDigit(letter);
        }

        return name.Length > 0 && char.IsLetter(name[0]) ? name : null;
    }

    /// <summary>The name with the types around it, as code names it that sees the namespace.</summary>
    private static string Show(ISymbol symbol) => symbol.ContainingType is { } outer ? $"{Show(outer)}.{symbol.Name}" : symbol.Name;
}
