namespace Lintel.Migrations;

/// <summary>LNT5111</summary>
internal sealed class SharedConcurrentIndexCheck() : MigrationCheck(MigrationRules.SharedConcurrentIndex)
{
    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        foreach (var operation in migration.Up)
        {
            if (!MayBePostgres(operation) || ConcurrentIndexes.In(operation) is not { } index)
                continue;
            if (migration.Up.Any(other => !ReferenceEquals(other, operation) && !other.IsForeign && MayBePostgres(other)) || operation.Statements is { Count: > 1 })
                yield return new Finding(Violates(migration, index, index, migration.Name), operation.Place);

            yield break; // the first one speaks for all
        }
    }

    private static bool MayBePostgres(MigrationOperation operation) => operation.Provider is DatabaseProvider.Npgsql or DatabaseProvider.Unknown;
}
