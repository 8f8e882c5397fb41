namespace Lintel.Data;

/// <summary>Which of several columns is named: the ordinal-first, so that every machine names the same.</summary>
internal static class ColumnOrder
{
    public static bool IsBefore(StoredColumn column, StoredColumn other) => string.CompareOrdinal(NameOf(column), NameOf(other)) < 0;

    private static string NameOf(StoredColumn column) => QualifiedName.Of(column.Member?.ContainingType ?? column.Entity) + "." + column.Name;
}
