using Lintel.Migrations;

namespace Lintel.Data;

/// <summary>LNT5002</summary>
internal sealed class UnboundedColumnCheck() : Check<DeclaredColumn>(DataRules.UnboundedColumn)
{
    public override Violation? Examine(DeclaredColumn fact)
    {
        var isText = fact.Column.Type.SpecialType == SpecialType.System_String;
        if ((fact.Column.Facets & ((isText ? Facets.Length : Facets.Precision) | Facets.Converted | Facets.Unknown)) != 0)
            return null;

        var member = fact.Column.Member!.OriginalDefinition;
        var violation = new Violation(Rule, member, null, member, TypeOfColumn(isText, fact.Provider), isText ? "length" : "precision")
            .With(DataRules.Attribute, fact.Attribute.Text);
        return fact.Attribute.Namespace is { } needed ? violation.With(DataRules.Namespace, needed) : violation;
    }

    /// <summary>What the provider makes of it where nobody says more.</summary>
    private static string TypeOfColumn(bool isText, DatabaseProvider provider) => (provider, isText) switch
    {
        (DatabaseProvider.Npgsql, true) => "text",
        (DatabaseProvider.Npgsql, false) => "numeric",
        (DatabaseProvider.SqlServer, true) => "nvarchar(max)",
        (DatabaseProvider.MySql, true) => "longtext",
        (DatabaseProvider.Sqlite, _) => "TEXT",
        (_, true) => "string column",
        (_, false) => "decimal column",
    };
}
