namespace Lintel.Architecture;

/// <summary>What the folder keys say of the types that are compiled there.</summary>
internal sealed class FolderPlaces(OptionsByFile files)
{
    /// <summary>Whether no file of the compilation has a folder key.</summary>
    public bool IsEmpty { get; } = files.Distinct.TrueForAll(static options => options.FolderModule is null && options.FolderLayer is null);

    /// <summary>The folder keys of the file that declares the type; a partial type takes those of its ordinal-first file.</summary>
    public ArchitectureOptions? Of(INamedTypeSymbol type) => files.FirstOf(type) is { } first ? files.Of(first) : null;
}
