namespace Lintel.Configuration;

/// <summary>LNT9003</summary>
internal sealed class UnplacedNamespaceCheck(PlacesInUse inUse) : Check<INamespaceSymbol>(ConfigurationRules.UnplacedNamespace)
{
    /// <summary>Judges a namespace that is known to have a type without a place.</summary>
    public override Violation? Examine(INamespaceSymbol container)
    {
        // Under 'modular' a layer stands inside a module, so the module comes first.
        if (inUse.Layers && !(inUse.Modules && inUse.IsModular))
            return new Violation(Rule, container, null, container, "layer", "lintel.layer.<name>.namespaces");

        return inUse.Modules ? new Violation(Rule, container, null, container, "module", "lintel.modules.patterns") : null;
    }
}
