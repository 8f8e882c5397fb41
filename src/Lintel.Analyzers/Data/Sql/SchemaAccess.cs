namespace Lintel.Data;

/// <summary>A table that some type names in SQL, with its schema.</summary>
/// <param name="Type">Whose code holds the SQL.</param>
/// <param name="Table">The table.</param>
internal sealed record SchemaAccess(INamedTypeSymbol Type, SqlTable Table);
