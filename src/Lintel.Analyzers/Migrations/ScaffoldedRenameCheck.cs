namespace Lintel.Migrations;

/// <summary>LNT5102</summary>
internal sealed class ScaffoldedRenameCheck() : MigrationCheck(MigrationRules.ScaffoldedRename)
{
    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        if (!migration.Up.Any(static it => it.Name == "DropColumn") || !migration.Up.Any(static it => it.Name == "AddColumn"))
            yield break;

        foreach (var pair in RenamePairs.In(migration, cancellationToken))
        {
            var (table, old, added) = (pair.Drop.Table!.Value, pair.Drop.Text("name")!, pair.Add.Text("name")!);
            var violation = Violates(migration, $"{table}.{old}", migration.Name, $"{table}.{old}", added);
            yield return pair.IsOnly && Undone(migration.Down(cancellationToken), pair, table, old, added) is { } down
                ? new Finding(violation.With(MigrationRules.Renamable, "true"), ImmutableArray.Create(pair.Drop.Place, pair.Add.Place, down.Drop.Place, down.Add.Place))
                : new Finding(violation, pair.Drop.Place);
        }
    }

    /// <summary>The same pair the other way round in Down; null if Down does something else, or something is said of one column that is not said of the other.</summary>
    private static (MigrationOperation Drop, MigrationOperation Add)? Undone(
        ImmutableArray<MigrationOperation> operations, RenamePair pair, TableName table, string old, string added)
    {
        var drop = operations.FirstOrDefault(it => it is { Name: "DropColumn", IsForeign: false } && it.Text("name") == added && it.Table is { } of && of.Equals(table));
        return drop is not null
            && RenamePairs.FindAdded(operations, table, old) is { } add
            && IsPlain(pair.Drop) && IsPlain(pair.Add) && IsPlain(drop) && IsPlain(add)
            && Said(add).SequenceEqual(Said(pair.Add))
                ? (drop, add)
                : null;
    }

    private static bool IsPlain(MigrationOperation operation) => operation is { IsDirect: true, IsConditional: false };

    private static IEnumerable<(string? Name, object? Value)> Said(MigrationOperation operation) =>
        operation.Annotations.Select(static it => (it.Name, it.Value.Value)).OrderBy(static it => it.Name, StringComparer.Ordinal);
}
