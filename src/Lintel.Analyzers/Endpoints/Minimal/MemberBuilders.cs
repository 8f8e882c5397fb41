namespace Lintel.Endpoints;

/// <summary>What is said of a builder that a field or property holds, in whichever method.</summary>
internal sealed class MemberBuilders(NamedUses names, Bodies bodies, ChainReader chains)
{
    private readonly Dictionary<ISymbol, List<Convention>> said = new(SymbolEqualityComparer.Default);

    public List<Convention> SaidOf(ISymbol member)
    {
        if (said.TryGetValue(member, out var known))
            return known;

        said[member] = known = new(); // known already while it is read, or a member that leads to itself had no end
        foreach (var name in names.Of(member.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(bodies.SymbolOf(name), member) && bodies.Of(name.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access && access.Name == name ? access : name) is { } use)
                known.AddRange(chains.SaidAt(use, BuilderUses.IsConditional(use, null), ConventionScope.Group));
        }

        return known;
    }
}
