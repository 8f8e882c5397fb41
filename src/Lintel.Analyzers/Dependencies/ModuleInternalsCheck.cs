namespace Lintel.Dependencies;

/// <summary>LNT2001</summary>
internal sealed class ModuleInternalsCheck(ArchitectureMap map, ModuleContracts contracts) : DependencyCheck(DependencyRules.ModuleInternals)
{
    public override bool Watches(INamedTypeSymbol from) =>
        map.Of(from).Module is { Kind: not ModuleKind.Host } && !map.Options.ExemptTypes.AnyMatch(from);

    public override bool Minds(INamedTypeSymbol to) => map.Of(to).Module is not null;

    public override Violation? Examine(Dependency dependency)
    {
        var to = map.Of(dependency.To);
        if (map.Of(dependency.From).Module is not { } from || to.Module is not { } module || from == module)
            return null;
        if (from.Kind == ModuleKind.Shared)
            return Report(dependency, $"belongs to module '{module.Name}'", $"shared module '{from.Name}' may use no other module");

        return module.Kind switch
        {
            ModuleKind.Shared => null,
            ModuleKind.Host => Report(dependency, $"belongs to host '{module.Name}'", "nothing may use a host"),
            _ => to.IsContract ? null : ReportInternals(dependency, module),
        };
    }

    private Violation ReportInternals(Dependency dependency, Module module)
    {
        var replacement = contracts.Replacing(dependency.To, module);
        var hint = contracts.NamedLike(dependency.To, module) is { } near ? $" ({near.Name} is there)" : "";
        var what = $"is internal to module '{module.Name}'";
        var how = $"use a type in '{contracts.NamespaceOf(dependency.To, module)}'{hint}";
        return Report(dependency, what, how, replacement);
    }

    private Violation Report(Dependency dependency, string what, string how, INamedTypeSymbol? replacement = null)
    {
        var violation = new Violation(Rule, dependency.From, dependency.To, dependency.From, dependency.To, what, how);
        return replacement is null ? violation : violation.With(DependencyRules.Replacement, QualifiedName.Of(replacement));
    }
}
