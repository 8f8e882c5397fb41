namespace Lintel.Configuration;

/// <summary>LNT9001</summary>
internal sealed class UnmatchedSelectorCheck(IAssemblySymbol project, SelectorNames names) : Check<Selector>(ConfigurationRules.UnmatchedSelector)
{
    public override Violation Examine(Selector selector) => new(
        Rule, project, null,
        selector.Lack, project.Name, selector.NearestIn(names) is { } near ? $"; did you mean '{near}'?" : "");
}
