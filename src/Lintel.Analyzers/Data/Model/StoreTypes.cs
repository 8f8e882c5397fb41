namespace Lintel.Data;

/// <summary>What the name of a column type says: of text, of numbers, or of something else.</summary>
internal static class StoreTypes
{
    private static readonly ImmutableHashSet<string> Texts = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "char", "character", "character varying", "varchar", "varchar2", "nchar", "nvarchar", "nvarchar2", "bpchar", "text", "ntext", "tinytext", "mediumtext", "longtext", "citext", "clob", "enum");

    private static readonly ImmutableHashSet<string> Numbers = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "int", "integer", "int2", "int4", "int8", "tinyint", "smallint", "mediumint", "bigint", "decimal", "numeric", "number", "bit", "real", "float", "double");

    /// <summary>A column type is a length and a precision too, or none on purpose; null is one that is made at run time.</summary>
    public static Facets Of(string? name)
    {
        const Facets Bounded = Facets.Length | Facets.Precision;
        if (name is null)
            return Bounded | Facets.Unknown;

        var end = name.IndexOf('(');
        var plain = (end < 0 ? name : name.Substring(0, end)).Trim();
        if (Texts.Contains(plain))
            return Bounded | Facets.Text;

        return Numbers.Contains(plain) ? Bounded : Bounded | Facets.Unknown; // such as a type that the database defines
    }
}
