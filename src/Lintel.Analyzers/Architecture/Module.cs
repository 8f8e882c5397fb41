namespace Lintel.Architecture;

/// <summary>Whether a module is one of the team's, or one of the two that serve all.</summary>
internal enum ModuleKind
{
    /// <summary>A module with contracts and internals.</summary>
    Ordinary,

    /// <summary>May be used by all and uses none.</summary>
    Shared,

    /// <summary>Wires the others together: may use all and is used by none.</summary>
    Host,
}

/// <summary>A module of the solution; one object for each name in a map.</summary>
internal sealed class Module(string name, ModuleKind kind, ModuleOptions? options)
{
    public string Name { get; } = name;

    public ModuleKind Kind { get; } = kind;

    /// <summary>What the options say of it by name, if they do.</summary>
    public ModuleOptions? Options { get; } = options;
}

/// <summary>What the keys <c>lintel.module.&lt;name&gt;.…</c> say of one module.</summary>
internal sealed class ModuleOptions
{
    public required string Name { get; init; }

    public ImmutableArray<NamePattern> Namespaces { get; init; } = ImmutableArray<NamePattern>.Empty;

    /// <summary>The modules that it may use; default if it is not judged.</summary>
    public ImmutableArray<string> MayUse { get; init; }

    public ImmutableArray<string> DeprecatedUse { get; init; } = ImmutableArray<string>.Empty;
}
