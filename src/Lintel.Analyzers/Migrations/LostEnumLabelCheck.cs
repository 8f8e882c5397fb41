namespace Lintel.Migrations;

/// <summary>LNT5112</summary>
internal sealed class LostEnumLabelCheck() : MigrationCheck(MigrationRules.LostEnumLabel)
{
    private const string Prefix = "Npgsql:Enum:";

    public override IEnumerable<Finding> Examine(Migration migration, CancellationToken cancellationToken)
    {
        foreach (var operation in migration.Up)
        {
            if (operation is not { Name: "AlterDatabase", IsForeign: false })
                continue;

            foreach (var old in operation.Annotations)
            {
                if (!old.IsOld || old.Name is null || !old.Name.StartsWith(Prefix, StringComparison.Ordinal) || old.Value.Value is not string before
                    || operation.Annotations.Find(it => !it.IsOld && it.Name == old.Name) is not { Value.Value: string after } altered)
                    continue;

                var type = old.Name.Substring(Prefix.Length);
                var kept = Labels(after);
                foreach (var label in Labels(before))
                {
                    if (!kept.Contains(label))
                        yield return new Finding(Violates(migration, $"{type}.{label}", type, label), operation.IsDirect ? MigrationCode.PlaceOf(altered.Call) : operation.Place);
                }
            }
        }
    }

    private static List<string> Labels(string value) => value.Split(',').Select(static label => label.Trim()).Where(static label => label.Length > 0).Distinct(StringComparer.Ordinal).ToList();
}
