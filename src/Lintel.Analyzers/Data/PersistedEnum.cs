namespace Lintel.Data;

/// <summary>An enum of this project whose numbers are stored.</summary>
/// <param name="Enum">The enum.</param>
/// <param name="Column">The first property that stores it.</param>
internal sealed record PersistedEnum(INamedTypeSymbol Enum, StoredColumn Column)
{
    /// <summary>The property or field; null if only the model has it.</summary>
    public ISymbol? StoredBy => Column.Member;

    /// <summary>The same, as a message names it.</summary>
    public object StoredByName => Column.Member is { } member ? member : QualifiedName.Of(Column.Entity) + "." + Column.Name;
}
