using Lintel.Endpoints;
using Lintel.Migrations;

namespace Lintel.Data;

/// <summary>Shows each stored text and number that is declared in this project to its check, once.</summary>
internal sealed class BoundedColumns(Compilation compilation, ArchitectureView view)
{
    private readonly UnboundedColumnCheck check = new();
    private readonly SemanticModels models = new(compilation);
    private readonly DatabaseProvider provider = DatabaseProviders.ReferencedBy(compilation);

    public IEnumerable<Finding> Judge(StoredColumns columns, CancellationToken cancellationToken)
    {
        var byMember = new Dictionary<ISymbol, StoredColumn>(SymbolEqualityComparer.Default);
        foreach (var column in columns.All)
        {
            if (column.Member?.OriginalDefinition is not { } member || column.Type.SpecialType is not (SpecialType.System_String or SpecialType.System_Decimal))
                continue;

            byMember[member] = !byMember.TryGetValue(member, out var other) ? column
                : (ColumnOrder.IsBefore(column, other) ? column : other) with { Facets = column.Facets | other.Facets };
        }

        foreach (var pair in byMember)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (view.Files.FirstOf(pair.Key) is not { } file || view.Files.Of(file) is not { } options)
                continue;
            if (check.Examine(new DeclaredColumn(pair.Value, DatabaseProviders.For(options.Migrations, provider), AttributeFor(pair.Value, file, options.Data))) is { } violation)
                yield return new Finding(violation, PlaceIn(file, pair.Key));
        }
    }

    /// <summary>A project that does not see EF Core, or a layer that may not use it, names the column type instead.</summary>
    private ColumnAttribute AttributeFor(StoredColumn column, SyntaxTree file, DataOptions options)
    {
        var member = column.Member!.OriginalDefinition;
        if (column.Type.SpecialType == SpecialType.System_String)
            return Attribute("MaxLength", $"{options.StringLength}", "System.ComponentModel.DataAnnotations", file, member);

        return KnownTypes.Of(compilation).PrecisionAttribute is not null && !ForbidsEntityFramework(member.ContainingType, file)
            ? Attribute("Precision", $"{options.Precision}, {options.Scale}", "Microsoft.EntityFrameworkCore", file, member)
            : Attribute("Column", $"TypeName = \"decimal({options.Precision}, {options.Scale})\"", "System.ComponentModel.DataAnnotations.Schema", file, member);
    }

    /// <summary>The fix adds the namespace only where the file does not see the attribute.</summary>
    private ColumnAttribute Attribute(string name, string arguments, string space, SyntaxTree file, ISymbol member)
    {
        var sees = !models.Of(file).LookupNamespacesAndTypes(PlaceIn(file, member).SourceSpan.Start, name: name + "Attribute").IsEmpty;
        return new ColumnAttribute(sees ? null : space, $"{name}({arguments})");
    }

    private bool ForbidsEntityFramework(INamedTypeSymbol type, SyntaxTree file) =>
        view.In(file)?.Of(type).Layer is { } layer
        && layer.ForbiddenNamespaces.AnyMatch("Microsoft.EntityFrameworkCore") && !layer.AllowedNamespaces.AnyMatch("Microsoft.EntityFrameworkCore");

    private static Location PlaceIn(SyntaxTree file, ISymbol member) => member.Locations.First(it => it.SourceTree == file);
}
