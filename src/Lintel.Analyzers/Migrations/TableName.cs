namespace Lintel.Migrations;

/// <summary>A table of the database. The default schemas of the providers count as none.</summary>
internal readonly struct TableName(string? schema, string name) : IEquatable<TableName>
{
    public string? Schema { get; } = schema;

    public string Name { get; } = name;

    private string Key => Schema is null || IsDefault(Schema) ? Name : $"{Schema}.{Name}";

    public bool Equals(TableName other) => string.Equals(Key, other.Key, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TableName other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Key);

    public override string ToString() => Schema is null ? Name : $"{Schema}.{Name}";

    private static bool IsDefault(string schema) =>
        string.Equals(schema, "public", StringComparison.OrdinalIgnoreCase) || string.Equals(schema, "dbo", StringComparison.OrdinalIgnoreCase);
}
