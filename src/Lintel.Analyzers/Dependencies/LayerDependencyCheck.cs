namespace Lintel.Dependencies;

/// <summary>LNT1002</summary>
internal sealed class LayerDependencyCheck(ArchitectureMap map) : DependencyCheck(DependencyRules.LayerDependency)
{
    public override bool Watches(INamedTypeSymbol from) => map.Of(from).Layer is { MayUse.IsDefault: false } && !IsCompositionRoot(from);

    public override bool Minds(INamedTypeSymbol to) => map.Of(to).Layer is not null;

    public override Violation? Examine(Dependency dependency)
    {
        var from = map.Of(dependency.From).Layer;
        var to = map.Of(dependency.To).Layer;
        if (from is null || to is null || from == to || from.MayUse.Contains(to.Name, StringComparer.OrdinalIgnoreCase))
            return null;

        return new Violation(
            Rule, dependency.From, dependency.To,
            dependency.From, from.Name, dependency.To, to.Name, Allowed(from));
    }

    /// <summary>A module of Carter maps endpoints and wires nothing, though it is named like one that does.</summary>
    private bool IsCompositionRoot(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Interface && map.Options.CompositionRoots.AnyMatch(type) && !type.AllInterfaces.Any(static it => it.Name == "ICarterModule");

    private static string Allowed(Layer layer) =>
        layer.MayUse.IsEmpty ? "no other layer" : $"'{string.Join("', '", layer.MayUse)}'";
}
