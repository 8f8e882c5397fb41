namespace Lintel.Dependencies;

/// <summary>LNT2009</summary>
internal sealed class UndeclaredModuleUseCheck(ArchitectureMap map) : DependencyCheck(DependencyRules.UndeclaredModuleUse)
{
    public override bool Watches(INamedTypeSymbol from) =>
        map.Of(from).Module is { Kind: ModuleKind.Ordinary, Options.MayUse.IsDefault: false };

    public override bool Minds(INamedTypeSymbol to) => map.Of(to).Module is not null;

    public override Violation? Examine(Dependency dependency)
    {
        if (map.Of(dependency.From).Module is not { Options: { } options } from
            || map.Of(dependency.To).Module is not { Kind: not ModuleKind.Shared } to
            || from == to
            || Lists(options.MayUse, to))
            return null;

        var allowed = options.MayUse.IsEmpty ? "no other module" : $"'{string.Join("', '", options.MayUse)}'";
        var isGivenUp = Lists(options.DeprecatedUse, to);
        return new Violation(
            Rule, dependency.From, dependency.To,
            dependency.From, dependency.To, to.Name,
            isGivenUp ? $"a dependency that '{from.Name}' is giving up" : $"which '{from.Name}' does not declare",
            isGivenUp ? $"it may use {allowed}" : $"'{from.Name}' may use {allowed}")
        {
            Scope = to, // a new arrow between modules is said once, whatever types it runs through
        };
    }

    private static bool Lists(ImmutableArray<string> names, Module module) => names.Contains(module.Name, StringComparer.OrdinalIgnoreCase);
}
