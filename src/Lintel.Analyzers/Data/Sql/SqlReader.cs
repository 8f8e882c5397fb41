using Lintel.Endpoints;

namespace Lintel.Data;

/// <summary>Reads the SQL that an operation sends and shows each table in it to the check: once for each literal and schema.</summary>
internal sealed class SqlReader(Compilation compilation, ArchitectureView view)
{
    private readonly SemanticModels models = new(compilation);
    private readonly ConcurrentDictionary<ArchitectureMap, ForeignSchemaAccessCheck> checks = new();

    /// <summary>Whether anybody has said which schema is whose.</summary>
    public static bool IsNeeded(ArchitectureView view) =>
        view.Files.Distinct.Exists(static it => it.Modules.Any(static module => !module.Schemas.IsEmpty));

    public IEnumerable<Finding> Examine(IOperation operation, ISymbol around, CancellationToken cancellationToken)
    {
        if (SqlCalls.SqlIn(operation) is not { } value
            || around.ContainingType is not { } type
            || view.In(operation.Syntax.SyntaxTree) is not { } map
            || (view.Files.IsGenerated(operation.Syntax.SyntaxTree) && !IsMigration(type)))
            yield break;

        var check = checks.GetOrAdd(map, static it => new ForeignSchemaAccessCheck(it));
        var sql = SqlText.Of(value, models, cancellationToken);
        if (!check.Owners.AreNamedIn(sql.Text))
            yield break;

        var said = new HashSet<(Location, string)>();
        foreach (var table in SqlTables.In(sql.Text))
        {
            if (check.Examine(new SchemaAccess(type, table)) is { } violation
                && sql.PlaceAt(table.Position) is var place && said.Add((place, table.Schema.ToLowerInvariant())))
                yield return new Finding(violation, place);
        }
    }

    /// <summary>Teams mark migrations as generated, and write SQL into them.</summary>
    private static bool IsMigration(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at is { Name: "Migration", ContainingNamespace: { Name: "Migrations", ContainingNamespace.Name: "EntityFrameworkCore" } })
                return true;
        }

        return false;
    }
}
