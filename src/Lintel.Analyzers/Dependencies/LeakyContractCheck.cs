namespace Lintel.Dependencies;

/// <summary>LNT2004</summary>
internal sealed class LeakyContractCheck(ArchitectureMap map) : DependencyCheck(DependencyRules.LeakyContract)
{
    private static readonly ImmutableArray<(NamePattern Namespaces, string Framework)> Frameworks = ImmutableArray.Create(
        (NamePattern.Parse("Microsoft.EntityFrameworkCore.**", out _)!, "EF Core"),
        (NamePattern.Parse("Microsoft.AspNetCore.**", out _)!, "ASP.NET Core"));

    public override bool Watches(INamedTypeSymbol from) => map.Of(from) is { IsContract: true, Module.Kind: ModuleKind.Ordinary };

    public override bool Minds(INamedTypeSymbol to) => What(to) is not null;

    public override Violation? Examine(Dependency dependency)
    {
        if (What(dependency.To) is not { } what)
            return null;

        return new Violation(Rule, dependency.From, dependency.To, dependency.From, dependency.To, what);
    }

    private string? What(INamedTypeSymbol type)
    {
        var place = map.Of(type);
        if (place.IsContract || place.Module is { Kind: ModuleKind.Shared })
            return null;

        var name = QualifiedName.Of(type.ContainingNamespace);
        if (map.Options.ContractNamespaces.AnyMatch(name))
            return null;
        if (place.Module is { } module)
            return $"is internal to module '{module.Name}'";

        foreach (var (namespaces, framework) in Frameworks)
        {
            if (namespaces.IsMatch(name))
                return $"belongs to {framework}";
        }

        return null;
    }
}
