namespace Lintel.Migrations;

/// <summary>What a migration says of a column: the type it has in code and in the database, and what that can hold.</summary>
internal sealed record Column(
    ITypeSymbol? ClrType, string? StoreType, int? MaxLength, bool IsNullable, int? Precision, int? Scale, bool? IsUnicode, bool? IsFixedLength, string? Computed, bool IsRowVersion)
{
    /// <summary>The column that an operation adds, or turns one into; null if a part of it is not known.</summary>
    public static Column? Of(MigrationOperation operation) => operation.ClrType is { } type && Known(
        operation, "type", "maxLength", "nullable", "precision", "scale", "unicode", "fixedLength", "computedColumnSql", "rowVersion")
        ? new Column(
            type, operation.Text("type"), operation.Number("maxLength"), operation.Flag("nullable") ?? false, operation.Number("precision"), operation.Number("scale"),
            operation.Flag("unicode"), operation.Flag("fixedLength"), operation.Text("computedColumnSql"), operation.Flag("rowVersion") ?? false)
        : null;

    /// <summary>The column as it was before it is altered; null if a part of it is not known.</summary>
    public static Column? Before(MigrationOperation operation, ITypeSymbol? clrType) => Known(
        operation, "oldType", "oldMaxLength", "oldNullable", "oldPrecision", "oldScale", "oldUnicode", "oldFixedLength", "oldComputedColumnSql", "oldRowVersion")
        ? new Column(
            clrType, operation.Text("oldType"), operation.Number("oldMaxLength"), operation.Flag("oldNullable") ?? false, operation.Number("oldPrecision"), operation.Number("oldScale"),
            operation.Flag("oldUnicode"), operation.Flag("oldFixedLength"), operation.Text("oldComputedColumnSql"), operation.Flag("oldRowVersion") ?? false)
        : null;

    /// <summary>Whether the other may be this one under another name. A computed column holds no data that could be lost.</summary>
    public bool IsLike(Column other) =>
        SymbolEqualityComparer.Default.Equals(ClrType, other.ClrType)
        && string.Equals(StoreType, other.StoreType, StringComparison.OrdinalIgnoreCase)
        && MaxLength == other.MaxLength && IsNullable == other.IsNullable && Precision == other.Precision && Scale == other.Scale
        && IsUnicode == other.IsUnicode && IsFixedLength == other.IsFixedLength
        && Computed is null && other.Computed is null && !IsRowVersion && !other.IsRowVersion;

    /// <summary>Whether each of the arguments is known; an older EF has not got all of them.</summary>
    private static bool Known(MigrationOperation operation, params string[] parameters) =>
        Array.TrueForAll(parameters, parameter => !operation.Has(parameter) || operation[parameter].IsKnown);
}
