namespace Lintel.Dependencies;

/// <summary>LNT1003</summary>
internal sealed class ForbiddenTechnologyCheck(ArchitectureMap map) : DependencyCheck(DependencyRules.ForbiddenTechnology)
{
    private readonly ConcurrentDictionary<(Layer Layer, INamespaceSymbol Container), NamePattern?> verdicts = new();
    private readonly ConcurrentDictionary<INamespaceSymbol, bool> minded = new(SymbolEqualityComparer.Default);

    public override bool Watches(INamedTypeSymbol from) => map.Of(from).Layer is { ForbiddenNamespaces.IsEmpty: false };

    public override bool Minds(INamedTypeSymbol to) => to.ContainingNamespace is { } container && minded.GetOrAdd(container, IsForbiddenSomewhere);

    public override Violation? Examine(Dependency dependency)
    {
        if (map.Of(dependency.From).Layer is not { } layer
            || dependency.To.ContainingNamespace is not { } container
            || verdicts.GetOrAdd((layer, container), static key => Judge(key.Layer, key.Container)) is not { } forbidden)
            return null;

        return new Violation(
            Rule, dependency.From, dependency.To,
            dependency.From, dependency.To, NameOf(forbidden), layer.Name);
    }

    private bool IsForbiddenSomewhere(INamespaceSymbol container)
    {
        foreach (var layer in map.Options.Layers)
        {
            if (verdicts.GetOrAdd((layer, container), static key => Judge(key.Layer, key.Container)) is not null)
                return true;
        }

        return false;
    }

    private static NamePattern? Judge(Layer layer, INamespaceSymbol container)
    {
        var name = QualifiedName.Of(container);
        if (layer.AllowedNamespaces.AnyMatch(name))
            return null;

        foreach (var pattern in layer.ForbiddenNamespaces)
        {
            if (pattern.IsMatch(name))
                return pattern;
        }

        return null;
    }

    /// <summary>The user says <c>MediatR.**</c> and means MediatR.</summary>
    private static string NameOf(NamePattern pattern) =>
        pattern.Text.EndsWith(".**", StringComparison.Ordinal) ? pattern.Text.Substring(0, pattern.Text.Length - 3) : pattern.Text;
}
