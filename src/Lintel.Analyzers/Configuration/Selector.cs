namespace Lintel.Configuration;

/// <summary>One item of a key that chooses code, and so must match some.</summary>
/// <param name="key">The key as it is written.</param>
/// <param name="item">The item as it is written.</param>
internal abstract class Selector(string key, string item)
{
    public string Key { get; } = key;

    public string Item { get; } = item;

    /// <summary>What it says if it matches nothing, up to where.</summary>
    public virtual string Lack => $"'{Item}' in '{Key}' matches nothing";

    /// <summary>Whether a namespace that has types is enough to tell; the types are read for the others.</summary>
    public virtual bool IsMatch(INamespaceSymbol container, string name, bool isOwn) => false;

    public virtual bool IsMatch(INamedTypeSymbol type, bool isCompiled) => false;

    /// <summary>Whether it is meant for a program without namespaces, by the name of its assembly.</summary>
    public virtual bool IsMatch(string program) => false;

    /// <summary>What was probably meant; null if nothing is near.</summary>
    public virtual string? NearestIn(SelectorNames names) => null;
}

/// <summary>A namespace pattern of a layer, of a module, or of modules.</summary>
internal sealed class NamespaceSelector(string key, NamePattern pattern) : Selector(key, pattern.Text)
{
    public override bool IsMatch(INamespaceSymbol container, string name, bool isOwn) => (isOwn || !pattern.IsOpen) && pattern.IsMatch(name);

    public override bool IsMatch(string program) => pattern.IsMatch(program);

    public override string? NearestIn(SelectorNames names) => names.Nearest(pattern);
}

/// <summary>A type pattern. A base or interface of this name is a type too, so names alone decide.</summary>
internal sealed class TypeSelector(string key, NamePattern pattern) : Selector(key, pattern.Text)
{
    private readonly TypePattern types = new(pattern);

    public override bool IsMatch(INamedTypeSymbol type, bool isCompiled) => types.IsNamed(type);

    public override string? NearestIn(SelectorNames names) =>
        pattern.LiteralSegments == pattern.SegmentCount ? Architecture.Nearest.Of(Item, pattern.SegmentCount == 1 ? names.SimpleTypes : names.Types) : null;
}

/// <summary>A layer that must have types: one that is listed, or one in which a role belongs.</summary>
internal sealed class LayerSelector(string key, string item, ArchitectureMap map) : Selector(key, item)
{
    public override string Lack => Key == "lintel.layers" ? $"Layer '{Item}' of '{Key}' has no type" : base.Lack;

    public override bool IsMatch(INamespaceSymbol container, string name, bool isOwn) => map.Of(container).Layer is { } layer && layer.Is(Item);

    /// <summary>Folders are told of compiled types alone.</summary>
    public override bool IsMatch(INamedTypeSymbol type, bool isCompiled) => isCompiled && map.Of(type).Layer is { } layer && layer.Is(Item);
}

/// <summary>The name of a module.</summary>
internal sealed class ModuleSelector(string key, string item, ArchitectureMap map) : Selector(key, item)
{
    public override string Lack => $"'{Item}' in '{Key}' matches no module";

    public override bool IsMatch(INamespaceSymbol container, string name, bool isOwn) => Is(map.Of(container).Module);

    public override bool IsMatch(INamedTypeSymbol type, bool isCompiled) => isCompiled && Is(map.Of(type).Module);

    public override bool IsMatch(string program) => Is(map.ModuleOf(program));

    public override string? NearestIn(SelectorNames names) => Architecture.Nearest.Of(Item, names.ModulesIn(map));

    private bool Is(Module? module) => module is not null && string.Equals(module.Name, Item, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A namespace segment that holds contracts.</summary>
internal sealed class ContractSelector(string key, string item, ArchitectureMap map) : Selector(key, item)
{
    public override bool IsMatch(INamespaceSymbol container, string name, bool isOwn) =>
        map.Of(container).IsContract && name.Split('.').Contains(Item, StringComparer.OrdinalIgnoreCase);

    public override bool IsMatch(INamedTypeSymbol type, bool isCompiled) =>
        isCompiled && map.Of(type).IsContract && IsMatch(type.ContainingNamespace, QualifiedName.Of(type.ContainingNamespace), isOwn: true);

    public override string? NearestIn(SelectorNames names) => Architecture.Nearest.Of(Item, names.Segments);
}
