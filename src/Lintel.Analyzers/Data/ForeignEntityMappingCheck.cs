namespace Lintel.Data;

/// <summary>LNT2005</summary>
internal sealed class ForeignEntityMappingCheck(ArchitectureMap map) : Check<EntityMapping>(DataRules.ForeignEntityMapping)
{
    public override Violation? Examine(EntityMapping fact)
    {
        if (map.Of(fact.Mapper).Module is not { Kind: not ModuleKind.Host } from
            || map.Of(fact.Entity).Module is not { Kind: not ModuleKind.Shared } to
            || from == to
            || map.Options.Data.ReadModels.AnyMatch(fact.Entity))
            return null;

        return new Violation(Rule, fact.Mapper, fact.Entity, fact.Mapper, from.Name, fact.Entity, to.Name);
    }
}
