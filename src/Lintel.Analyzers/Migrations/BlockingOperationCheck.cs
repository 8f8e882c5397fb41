namespace Lintel.Migrations;

/// <summary>LNT5105</summary>
internal sealed class BlockingOperationCheck() : MigrationCheck(MigrationRules.BlockingOperation)
{
    public const string Concurrently = "Npgsql:CreatedConcurrently";
    private const string Online = "SqlServer:Online";

    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        foreach (var operation in migration.Up)
        {
            if (operation.IsForeign || operation.IsOnFreshTable || operation.Table is not { } table || Remedy(operation, migration.Options) is not { } remedy)
                continue;

            var violation = Violates(migration, $"{table}.{operation.Text("name")}", operation.Name, table.ToString(), remedy);
            if (operation is { Name: "CreateIndex", Provider: DatabaseProvider.Npgsql, IsDirect: true } && migration.Up.Length == 1)
                violation = violation.With(MigrationRules.CanBeConcurrent, "true"); // beside others it would break LNT5111
            yield return new Finding(violation, operation.Place);
        }
    }

    /// <summary>What blocks nobody; null where the operation already is that, or the provider locks nothing for long.</summary>
    private static string? Remedy(MigrationOperation operation, MigrationOptions options) => (operation.Provider, operation.Name) switch
    {
        (DatabaseProvider.Npgsql, "CreateIndex") when MayBeOff(operation, Concurrently) => "create it concurrently",
        (DatabaseProvider.Npgsql, "AddUniqueConstraint" or "AddPrimaryKey") => "create its index concurrently first",
        (DatabaseProvider.Npgsql, "AddForeignKey" or "AddCheckConstraint") => "add it NOT VALID and validate later",
        (DatabaseProvider.SqlServer, "CreateIndex") when MayBeOff(operation, Online) && (options.NeedsOnlineIndexes || operation.Flag("unique") == true) => "create it online",
        (DatabaseProvider.SqlServer, "AddUniqueConstraint" or "AddPrimaryKey") => "create it online",
        (DatabaseProvider.SqlServer, "AddForeignKey" or "AddCheckConstraint") => "add it WITH NOCHECK and check it later",
        _ => null,
    };

    /// <summary>Whether the annotation is not there, or is false. One that is not known may be true.</summary>
    private static bool MayBeOff(MigrationOperation operation, string annotation)
    {
        foreach (var it in operation.Annotations)
        {
            if (it.Name is null || (it.Name == annotation && (!it.Value.IsKnown || it.Value.Value is true)))
                return false;
        }

        return true;
    }
}
