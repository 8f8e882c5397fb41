using Lintel.Migrations;

namespace Lintel.Data;

/// <summary>A stored text or number whose property is declared in this project.</summary>
/// <param name="Column">How it is stored.</param>
/// <param name="Provider">The database.</param>
/// <param name="Attribute">What would bound it.</param>
internal sealed record DeclaredColumn(StoredColumn Column, DatabaseProvider Provider, ColumnAttribute Attribute);

/// <summary>An attribute as the fix writes it.</summary>
/// <param name="Namespace">Where its type is; null if the file sees it.</param>
/// <param name="Text">The attribute.</param>
internal sealed record ColumnAttribute(string? Namespace, string Text);
