namespace Lintel.Dependencies;

/// <summary>A rule about who may use whom.</summary>
internal abstract class DependencyCheck(DiagnosticDescriptor rule) : Check<Dependency>(rule)
{
    /// <summary>Whether a dependency that starts here could break the rule; asked before any code of the type is read.</summary>
    public abstract bool Watches(INamedTypeSymbol from);

    /// <summary>Whether a dependency that ends here could break the rule, wherever it starts; asked once for each target.</summary>
    public abstract bool Minds(INamedTypeSymbol to);
}
