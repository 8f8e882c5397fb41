using Lintel.Endpoints;

namespace Lintel.Data;

/// <summary>Finds the enums of this project whose numbers some column stores, and shows each to its check once.</summary>
internal sealed class PersistedEnums(Compilation compilation, ArchitectureView view)
{
    private static readonly ImplicitEnumValueCheck Check = new();

    public IEnumerable<Finding> Judge(StoredColumns columns, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<ITypeSymbol, StoredColumn>(SymbolEqualityComparer.Default);
        foreach (var column in columns.All)
        {
            if (column.Type.TypeKind != TypeKind.Enum
                || (column.Facets & (Facets.Text | Facets.Unknown)) != 0
                || !SymbolEqualityComparer.Default.Equals(column.Type.ContainingAssembly, compilation.Assembly)) // of others, only the values are known, not how they were written
                continue;
            if (!stored.TryGetValue(column.Type, out var first) || ColumnOrder.IsBefore(column, first))
                stored[column.Type] = column;
        }

        foreach (var pair in stored)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var type = (INamedTypeSymbol)pair.Key;
            if (view.Files.FirstOf(type) is not null && Check.Examine(new PersistedEnum(type, pair.Value)) is { } violation)
                yield return new Finding(violation, ReportLocation.OfType(type, view.Files, cancellationToken));
        }
    }
}
