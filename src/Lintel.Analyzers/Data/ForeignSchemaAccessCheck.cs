namespace Lintel.Data;

/// <summary>LNT2006</summary>
internal sealed class ForeignSchemaAccessCheck(ArchitectureMap map) : Check<SchemaAccess>(DataRules.ForeignSchemaAccess)
{
    public SchemaOwners Owners { get; } = new(map);

    public override Violation? Examine(SchemaAccess fact)
    {
        if (map.Of(fact.Type).Module is not { Kind: not ModuleKind.Host } from || Owners.ForeignTo(from, fact.Table.Schema) is not { } to)
            return null;

        var table = $"{fact.Table.Schema}.{fact.Table.Table ?? "{…}"}";
        return new Violation(Rule, fact.Type, null, fact.Type, from.Name, table, to.Name) { TargetName = table };
    }
}
