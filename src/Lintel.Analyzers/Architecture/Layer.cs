namespace Lintel.Architecture;

/// <summary>A layer as the options describe it.</summary>
internal sealed class Layer
{
    public required string Name { get; init; }

    /// <summary>The namespaces that the user gave it; default if the key is not set.</summary>
    public ImmutableArray<NamePattern> Namespaces { get; init; }

    /// <summary>The segments by which an architecture knows it; empty once namespaces are given.</summary>
    public ImmutableArray<string> Words { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The other layers that it may use; default if it is not judged.</summary>
    public ImmutableArray<string> MayUse { get; init; }

    public ImmutableArray<NamePattern> ForbiddenNamespaces { get; init; } = ImmutableArray<NamePattern>.Empty;

    public ImmutableArray<NamePattern> AllowedNamespaces { get; init; } = ImmutableArray<NamePattern>.Empty;

    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
