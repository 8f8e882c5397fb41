namespace Lintel.Dependencies;

/// <summary>LNT1007</summary>
internal sealed class MisplacedRoleCheck(ArchitectureMap map, KnownTypes types) : DeclarationCheck(DependencyRules.MisplacedRole)
{
    public override Violation? Examine(DeclaredType fact)
    {
        if (map.Options.RoleLayers.IsEmpty
            || fact.Place.Layer is not { } layer
            || TypeRole.Of(fact.Type, types) is not { } role
            || !map.Options.RoleLayers.TryGetValue(role, out var layers)
            || layers.Contains(layer.Name, StringComparer.OrdinalIgnoreCase))
            return null;

        return new Violation(Rule, fact.Type, null, fact.Type, TypeRole.Words(role), layer.Name, Places(layers));
    }

    private static string Places(ImmutableArray<string> layers) =>
        layers.IsEmpty ? "no layer" : $"'{string.Join("' or '", layers)}'";
}
