using Lintel.Sql;

namespace Lintel.Migrations;

/// <summary>A column that is dropped, and the one that looks like it under a new name.</summary>
/// <param name="Drop">The call that drops the old column.</param>
/// <param name="Add">The call that adds the new one.</param>
/// <param name="Score">How much of their names is the same, from 0 to 1.</param>
/// <param name="IsOnly">Whether no other pair is as likely.</param>
internal sealed record RenamePair(MigrationOperation Drop, MigrationOperation Add, double Score, bool IsOnly);

/// <summary>Finds the renames that were scaffolded as a drop and an add.</summary>
internal static class RenamePairs
{
    private const double Likely = 0.5;

    public static IEnumerable<RenamePair> In(Migration migration, CancellationToken cancellationToken)
    {
        var possible = Possible(migration, cancellationToken);
        possible.RemoveAll(pair => pair.Score < Likely && possible.Exists(other => other != pair && IsRival(other, pair)));
        while (possible.Count > 0)
        {
            var best = possible[0];
            foreach (var pair in possible)
            {
                if (pair.Score > best.Score)
                    best = pair;
            }

            var rivals = possible.FindAll(other => other != best && IsRival(other, best) && other.Score >= best.Score);
            yield return best with { IsOnly = rivals.Count == 0 };

            possible.RemoveAll(other => IsRival(other, best));
            foreach (var rival in rivals)
            {
                if (rival.Drop != best.Drop)
                    yield return rival;
                possible.RemoveAll(other => other.Drop == rival.Drop);
            }
        }
    }

    /// <summary>The column as Down adds it again; null if it does not.</summary>
    public static MigrationOperation? FindAdded(ImmutableArray<MigrationOperation> operations, TableName table, string column) =>
        operations.FirstOrDefault(it => it is { Name: "AddColumn", IsForeign: false } && it.Text("name") == column && it.Table is { } of && of.Equals(table));

    private static bool IsRival(RenamePair one, RenamePair other) => one.Drop == other.Drop || one.Add == other.Add;

    private static List<RenamePair> Possible(Migration migration, CancellationToken cancellationToken)
    {
        var pairs = new List<RenamePair>();
        foreach (var drop in migration.Up)
        {
            if (drop is not { Name: "DropColumn", IsForeign: false, IsOnFreshTable: false } || drop.Table is not { } table || drop.Text("name") is not { } old)
                continue;

            foreach (var add in migration.Up)
            {
                if (add is { Name: "AddColumn", IsForeign: false } && add.Table is { } same && same.Equals(table) && add.Provider == drop.Provider
                    && add.Text("name") is { } name && name != old
                    && FindAdded(migration.Down(cancellationToken), table, old) is { } before
                    && Column.Of(before) is { } oldColumn && Column.Of(add) is { } newColumn && oldColumn.IsLike(newColumn)
                    && !IsCopied(migration, old, name))
                    pairs.Add(new RenamePair(drop, add, NameTokens.Overlap(old, name), IsOnly: false));
            }
        }

        return pairs;
    }

    /// <summary>Whether something else in Up names both columns, or cannot be read: it may well copy one into the other.</summary>
    private static bool IsCopied(Migration migration, string old, string added)
    {
        foreach (var operation in migration.Up)
        {
            if (operation is { Name: "Sql", IsForeign: false })
            {
                if (operation.Text("sql") is not { } sql || (Names(sql, old) && Names(sql, added)))
                    return true;
            }
            else if (operation.IsForeign && operation.Call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: string text } && Names(text, old))
                && operation.Call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: string text } && Names(text, added)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether SQL names the column, in code that it runs from a string too.</summary>
    private static bool Names(string sql, string column)
    {
        foreach (var token in SqlLexer.Read(sql))
        {
            if (string.Equals(token.Text, column, StringComparison.OrdinalIgnoreCase)
                || (token.Kind is SqlTokenKind.Body or SqlTokenKind.Text && token.Text.Length < sql.Length && Names(token.Text, column)))
                return true;
        }

        return false;
    }
}
