namespace Lintel.Architecture;

/// <summary>What the settings of a file say of migrations, typed.</summary>
internal sealed class MigrationOptions(OptionValues values)
{
    /// <summary>The id or timestamp of the last migration that is not judged; null if all are.</summary>
    public string? Baseline { get; } = values.Word("lintel.migrations.baseline");

    /// <summary><c>auto</c>, <c>npgsql</c>, <c>sqlserver</c>, <c>sqlite</c> or <c>mysql</c>.</summary>
    public string Provider { get; } = values.Word("lintel.migrations.provider")?.ToLowerInvariant() ?? "auto";

    /// <summary>LNT5105: whether SQL Server must build indexes online.</summary>
    public bool NeedsOnlineIndexes { get; } = string.Equals(values.Word("lintel.migrations.online_indexes"), "required", StringComparison.OrdinalIgnoreCase);

    /// <summary>LNT5103: the kinds of default that may fill a required column, in lower case.</summary>
    public ImmutableArray<string> AllowedDefaults { get; } = values.Words("lintel.migrations.allowed_defaults") is { IsDefault: false } set
        ? set.Select(static it => it.ToLowerInvariant()).ToImmutableArray()
        : ImmutableArray.Create("bool", "number");

    /// <summary>LNT5108: assemblies that may apply migrations.</summary>
    public ImmutableArray<NamePattern> Runners { get; } = values.Patterns("lintel.migrations.runners") is { IsDefault: false } set
        ? set
        : ImmutableArray.Create(NamePattern.Parse("**.Migrator", out _)!, NamePattern.Parse("**.MigrationService", out _)!);

    /// <summary>Whether the migration is history: the baseline or older. Ids begin with their timestamp, so they sort by age.</summary>
    public bool IsHistory(string? id) =>
        Baseline is { Length: > 0 } last && id is not null && (id.StartsWith(last, StringComparison.Ordinal) || string.CompareOrdinal(id, last) <= 0);
}
