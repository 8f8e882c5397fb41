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

/// <summary>A module of the solution; two of one name are the same, however each was spelled where it was found.</summary>
/// <param name="Name">The name as it is written where the module was found.</param>
/// <param name="Kind">Whether it serves all others.</param>
/// <param name="Options">What the options say of it by name, if they do.</param>
internal sealed record Module(string Name, ModuleKind Kind, ModuleOptions? Options)
{
    public bool Equals(Module? other) => other is not null && StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);
}

/// <summary>What the keys <c>lintel.module.&lt;name&gt;.…</c> say of one module.</summary>
internal sealed class ModuleOptions
{
    public required string Name { get; init; }

    public ImmutableArray<NamePattern> Namespaces { get; init; } = ImmutableArray<NamePattern>.Empty;

    /// <summary>The modules that it may use; default if it is not judged.</summary>
    public ImmutableArray<string> MayUse { get; init; }

    public ImmutableArray<string> DeprecatedUse { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>LNT2006: its database schemas.</summary>
    public ImmutableArray<string> Schemas { get; init; } = ImmutableArray<string>.Empty;
}
