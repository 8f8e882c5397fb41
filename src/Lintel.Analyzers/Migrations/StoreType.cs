using System.Globalization;

namespace Lintel.Migrations;

/// <summary>What kind of values a type of the database holds.</summary>
internal enum StoreKind
{
    Other,
    Whole,
    Exact,
    Real,
    Text,
    Bytes,
    Moment,
}

/// <summary>A type of the database, read from its text: its kind, how far it reaches among those of its kind, and its length or precision.</summary>
internal readonly record struct StoreType(string Name, StoreKind Kind, int Rank, int? First, int? Second)
{
    private static readonly Dictionary<string, (StoreKind Kind, int Rank, string? Same)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tinyint"] = (StoreKind.Whole, 3, null),
        ["smallint"] = (StoreKind.Whole, 5, null), ["int2"] = (StoreKind.Whole, 5, "smallint"),
        ["mediumint"] = (StoreKind.Whole, 7, null),
        ["integer"] = (StoreKind.Whole, 10, null), ["int"] = (StoreKind.Whole, 10, "integer"), ["int4"] = (StoreKind.Whole, 10, "integer"),
        ["bigint"] = (StoreKind.Whole, 19, null), ["int8"] = (StoreKind.Whole, 19, "bigint"),
        ["numeric"] = (StoreKind.Exact, 0, null), ["decimal"] = (StoreKind.Exact, 0, "numeric"), ["dec"] = (StoreKind.Exact, 0, "numeric"),
        ["real"] = (StoreKind.Real, 1, null), ["float4"] = (StoreKind.Real, 1, "real"),
        ["double precision"] = (StoreKind.Real, 2, null), ["double"] = (StoreKind.Real, 2, "double precision"), ["float8"] = (StoreKind.Real, 2, "double precision"),
        ["char"] = (StoreKind.Text, 1, null), ["character"] = (StoreKind.Text, 1, "char"), ["bpchar"] = (StoreKind.Text, 1, "char"),
        ["varchar"] = (StoreKind.Text, 1, null), ["character varying"] = (StoreKind.Text, 1, "varchar"),
        ["nchar"] = (StoreKind.Text, 2, null), ["nvarchar"] = (StoreKind.Text, 2, null),
        ["text"] = (StoreKind.Text, 1, null), ["ntext"] = (StoreKind.Text, 2, "text"), ["citext"] = (StoreKind.Text, 1, "text"),
        ["tinytext"] = (StoreKind.Text, 1, null), ["mediumtext"] = (StoreKind.Text, 1, null), ["longtext"] = (StoreKind.Text, 1, null),
        ["bytea"] = (StoreKind.Bytes, 1, null), ["binary"] = (StoreKind.Bytes, 1, null), ["varbinary"] = (StoreKind.Bytes, 1, null), ["longblob"] = (StoreKind.Bytes, 1, null),
        ["date"] = (StoreKind.Moment, 1, null), ["smalldatetime"] = (StoreKind.Moment, 2, null), ["datetime"] = (StoreKind.Moment, 3, null),
        ["datetime2"] = (StoreKind.Moment, 4, null), ["timestamp without time zone"] = (StoreKind.Moment, 4, null), ["timestamp"] = (StoreKind.Moment, 4, "timestamp without time zone"),
        ["timestamp with time zone"] = (StoreKind.Moment, 5, null), ["timestamptz"] = (StoreKind.Moment, 5, "timestamp with time zone"), ["datetimeoffset"] = (StoreKind.Moment, 5, null),
    };

    /// <summary>How many characters a type holds that says no length.</summary>
    private static readonly Dictionary<string, int> Limits = new(StringComparer.Ordinal) { ["tinytext"] = 255, ["char"] = 1, ["nchar"] = 1 };

    /// <summary>Reads <c>character varying(200)</c>, <c>decimal(18,2)</c>, <c>nvarchar(max)</c>, <c>timestamp(3) with time zone</c>.</summary>
    public static StoreType Parse(string text, DatabaseProvider provider)
    {
        var (open, close) = (text.IndexOf('('), text.IndexOf(')'));
        var name = (open < 0 || close < open ? text : text.Substring(0, open) + text.Substring(close + 1)).Trim();
        int? first = null, second = null;
        if (open >= 0 && close > open)
        {
            var parts = text.Substring(open + 1, close - open - 1).Split(',');
            first = Number(parts[0]);
            second = parts.Length > 1 ? Number(parts[1]) : null;
        }

        if (string.Equals(name, "float", StringComparison.OrdinalIgnoreCase))
            name = provider == DatabaseProvider.MySql || first <= 24 ? "real" : "double precision";
        if (provider == DatabaseProvider.SqlServer && string.Equals(name, "timestamp", StringComparison.OrdinalIgnoreCase))
            name = "rowversion";
        if (!Known.TryGetValue(name, out var known))
            return new StoreType(name.ToLowerInvariant(), StoreKind.Other, 0, first, second);

        var same = (known.Same ?? name).ToLowerInvariant();
        if (provider == DatabaseProvider.MySql && same == "text")
            first = 65535;
        return new StoreType(same, known.Kind, known.Rank, first ?? (Limits.TryGetValue(same, out var limit) ? limit : null), second);
    }

    /// <summary>Whether the name is one that SQLite uses for columns that hold anything.</summary>
    public bool IsOfSqlite => First is null && Name is "text" or "integer" or "real" or "blob";

    private static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null; // max is none
}
