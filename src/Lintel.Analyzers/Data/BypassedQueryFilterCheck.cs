namespace Lintel.Data;

/// <summary>LNT5003</summary>
internal sealed class BypassedQueryFilterCheck() : Check<QueryFilterBypass>(DataRules.BypassedQueryFilter)
{
    private const string Attributes = "System.Diagnostics.CodeAnalysis";

    public override Violation? Examine(QueryFilterBypass fact)
    {
        if (fact.Filters.IsDefault
            || (!fact.Filters.IsEmpty && fact.Filters.All(it => fact.Options.FilterNames.Contains(it, StringComparer.Ordinal)))
            || fact.Options.FilterNamespaces.AnyMatch(NamespaceOf(fact.Member)))
            return null;

        var violation = new Violation(Rule, fact.Member, null, fact.Member, fact.Entity);
        return fact.SeesAttribute ? violation : violation.With(DataRules.Namespace, Attributes);
    }

    private static string NamespaceOf(ISymbol member) => member.ContainingNamespace is { } space ? QualifiedName.Of(space) : "";
}
