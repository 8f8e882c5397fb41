namespace Lintel.Migrations;

/// <summary>Tells whether values that a column holds may not fit it any more. What is not known to narrow does not.</summary>
internal static class Narrowing
{
    /// <summary>What the column was and what it becomes, where the second holds less; null where it does not, or nobody knows.</summary>
    public static (string Old, string New)? Between(Column old, Column altered, DatabaseProvider provider)
    {
        var becomesRequired = old.IsNullable && !altered.IsNullable && altered.Computed is null;
        var shrinks = provider != DatabaseProvider.Sqlite && Shrinks(old, altered, provider); // SQLite enforces no type
        if (!becomesRequired && !shrinks)
            return null;

        var (before, after) = (shrinks ? Describe(old) : "", shrinks ? Describe(altered) : "");
        return becomesRequired ? (With(before, "nullable"), With(after, "required")) : (before, after);
    }

    private static bool Shrinks(Column old, Column altered, DatabaseProvider provider)
    {
        if (old.Computed is not null || altered.Computed is not null)
            return false;
        if (old.StoreType is null || altered.StoreType is null)
            return provider != DatabaseProvider.Unknown && (IsShorter(old.MaxLength, altered.MaxLength) || IsLessPrecise(old.Precision, old.Scale, altered.Precision, altered.Scale));

        var (from, to) = (StoreType.Parse(old.StoreType, provider), StoreType.Parse(altered.StoreType, provider));
        if (provider == DatabaseProvider.Unknown && (from.Name != to.Name || from.IsOfSqlite))
            return false;

        return (from.Kind, to.Kind) switch
        {
            (StoreKind.Text, StoreKind.Text) => to.Rank < from.Rank || IsShorter(LengthOf(from, old), LengthOf(to, altered)),
            (StoreKind.Bytes, StoreKind.Bytes) => IsShorter(LengthOf(from, old), LengthOf(to, altered)),
            (StoreKind.Whole, StoreKind.Whole) => to.Rank < from.Rank,
            (StoreKind.Whole, StoreKind.Exact) => (to.First ?? altered.Precision) is { } digits && digits - (to.Second ?? altered.Scale ?? 0) < from.Rank,
            (StoreKind.Whole, StoreKind.Real) => from.Rank > (to.Rank == 2 ? 10 : 5),
            (StoreKind.Exact, StoreKind.Exact) => IsLessPrecise(from.First ?? old.Precision, from.Second ?? old.Scale, to.First ?? altered.Precision, to.Second ?? altered.Scale),
            (StoreKind.Real, StoreKind.Real) => to.Rank < from.Rank,
            (StoreKind.Moment, StoreKind.Moment) => to.Rank < from.Rank || (to.Rank == from.Rank && IsShorter(from.First ?? old.Precision ?? 6, to.First ?? altered.Precision ?? 6)),
            (StoreKind.Other, StoreKind.Other) => false,
            (_, StoreKind.Text or StoreKind.Other) => false, // a text can say anything; of other types nobody knows
            (StoreKind.Text, _) => to.Kind != StoreKind.Other,
            (StoreKind.Other, _) => false,
            _ => true,
        };
    }

    private static int? LengthOf(StoreType type, Column column) => type.First ?? (type.Name is "varchar" or "nvarchar" or "varbinary" or "binary" && !EndsWithMax(column.StoreType) ? column.MaxLength : null);

    private static bool EndsWithMax(string? type) => type is not null && type.EndsWith("(max)", StringComparison.OrdinalIgnoreCase);

    private static bool IsShorter(int? old, int? altered) => altered is { } limit && (old is not { } before || limit < before);

    /// <summary>Fewer digits behind the point, or fewer before it. No precision at all is no limit.</summary>
    private static bool IsLessPrecise(int? oldPrecision, int? oldScale, int? precision, int? scale)
    {
        if (precision is not { } digits)
            return false;
        if (oldPrecision is not { } before)
            return true;

        var (oldDecimals, decimals) = (oldScale ?? 0, scale ?? 0);
        return decimals < oldDecimals || digits - decimals < before - oldDecimals;
    }

    private static string Describe(Column column)
    {
        var type = column.StoreType;
        if (type is not null && type.IndexOf('(') >= 0)
            return type;
        if (column.Precision is { } precision)
            return $"{type ?? "precision"}({precision},{column.Scale ?? 0})";

        return column.MaxLength is { } length ? $"{type ?? "length"}({length})" : type ?? "any length";
    }

    private static string With(string type, string word) => type.Length == 0 ? word : $"{type}, {word}";
}
