using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Migrations;

public class LNT5104_NarrowedColumn() : MigrationTest<EmptyCodeFixProvider>("LNT5104", Libraries.Npgsql)
{
    private static string Alter(string type, string before, string after, string call = "AlterColumn") =>
        $"migrationBuilder.{call}<{type}>(name: \"Value\", table: \"Orders\", {after}, oldClrType: typeof({type}), {before});"
            .Replace($"{{|LNT5104:AlterColumn|}}<{type}>", $"{{|LNT5104:AlterColumn<{type}>|}}", StringComparison.Ordinal);

    private static string Narrowed(string type, string before, string after) => Migration(Alter(type, before, after, "{|LNT5104:AlterColumn|}"));

    private static string Types(string before, string after) => Alter("string", $"oldType: \"{before}\"", $"type: \"{after}\"");

    [Theory]
    [InlineData("oldType: \"text\", oldNullable: true", "type: \"text\", nullable: false")]
    [InlineData("oldType: \"text\", oldNullable: true", "type: \"text\"")]
    [InlineData("oldType: \"TEXT\", oldNullable: true", "type: \"TEXT\", nullable: false, defaultValue: null")]
    public Task From_nullable_to_required_is_reported_everywhere(string before, string after) => Reports(Narrowed("string", before, after), Alone);

    [Theory]
    [InlineData("npgsql", "character varying(200)", "character varying(50)")]
    [InlineData("npgsql", "text", "character varying(50)")]
    [InlineData("npgsql", "bigint", "integer")]
    [InlineData("npgsql", "int8", "int4")]
    [InlineData("npgsql", "numeric(18,4)", "numeric(18,2)")]
    [InlineData("npgsql", "numeric(10,2)", "numeric(10,4)")]
    [InlineData("npgsql", "numeric", "numeric(18,2)")]
    [InlineData("npgsql", "numeric(18,2)", "integer")]
    [InlineData("npgsql", "double precision", "real")]
    [InlineData("npgsql", "text", "integer")]
    [InlineData("npgsql", "timestamp with time zone", "timestamp without time zone")]
    [InlineData("npgsql", "timestamp without time zone", "date")]
    [InlineData("npgsql", "timestamp(6) with time zone", "timestamp(3) with time zone")]
    [InlineData("sqlserver", "nvarchar(max)", "nvarchar(450)")]
    [InlineData("sqlserver", "nvarchar(50)", "varchar(50)")]
    [InlineData("sqlserver", "datetime2", "datetime")]
    [InlineData("sqlserver", "datetimeoffset", "datetime2")]
    [InlineData("sqlserver", "float", "real")]
    [InlineData("sqlserver", "varbinary(max)", "varbinary(16)")]
    [InlineData("mysql", "longtext", "varchar(255)")]
    [InlineData("mysql", "double", "float")]
    [InlineData("auto", "character varying(200)", "character varying(50)")]
    public Task A_type_that_holds_less_is_reported(string provider, string before, string after) => Reports(
        Migration(Types(before, after).Replace("AlterColumn<string>", "{|LNT5104:AlterColumn<string>|}", StringComparison.Ordinal)), On(provider));

    [Theory]
    [InlineData("npgsql", "character varying(50)", "character varying(200)")]
    [InlineData("npgsql", "character varying(50)", "text")]
    [InlineData("npgsql", "varchar(50)", "character varying(50)")]
    [InlineData("npgsql", "int", "integer")]
    [InlineData("npgsql", "integer", "bigint")]
    [InlineData("npgsql", "integer", "numeric(18,2)")]
    [InlineData("npgsql", "integer", "text")]
    [InlineData("npgsql", "numeric(10,2)", "numeric(18,2)")]
    [InlineData("npgsql", "numeric(10,2)", "decimal(10,2)")]
    [InlineData("npgsql", "numeric(10,2)", "numeric")]
    [InlineData("npgsql", "real", "double precision")]
    [InlineData("npgsql", "timestamp without time zone", "timestamp with time zone")]
    [InlineData("npgsql", "timestamptz", "timestamp with time zone")]
    [InlineData("npgsql", "json", "jsonb")]
    [InlineData("npgsql", "text", "mood")]
    [InlineData("sqlserver", "varchar(50)", "nvarchar(50)")]
    [InlineData("sqlserver", "nvarchar(450)", "nvarchar(max)")]
    [InlineData("sqlserver", "datetime", "datetime2")]
    [InlineData("sqlserver", "decimal(18,2)", "numeric(18,2)")]
    [InlineData("sqlite", "TEXT", "INTEGER")]
    [InlineData("auto", "text", "integer")]
    [InlineData("auto", "TEXT", "character varying(50)")]
    public Task A_type_that_holds_as_much_or_more_is_accepted(string provider, string before, string after) => Accepts(Migration(Types(before, after)), On(provider));

    [Theory]
    [InlineData("oldType: \"varchar\", oldMaxLength: 200", "type: \"varchar\", maxLength: 50", "npgsql")]
    [InlineData("oldMaxLength: 200", "maxLength: 50", "sqlserver")]
    [InlineData("oldPrecision: 18, oldScale: 4", "precision: 18, scale: 2", "sqlserver")]
    public Task Facets_count_where_the_type_does_not_say(string before, string after, string provider) => Reports(Narrowed("string", before, after), On(provider));

    [Theory]
    [InlineData("oldType: \"TEXT\", oldMaxLength: 200", "type: \"TEXT\", maxLength: 50", "sqlite")]
    [InlineData("oldType: \"text\", oldNullable: true", "type: \"text\", nullable: true, collation: \"de\"", "npgsql")]
    [InlineData("oldType: \"text\"", "type: \"text\", nullable: true", "npgsql")]
    [InlineData("oldType: \"text\", oldComment: \"a\"", "type: \"text\", comment: \"b\", defaultValue: \"x\"", "npgsql")]
    [InlineData("oldType: \"text\", oldNullable: true", "type: \"text\", nullable: false, computedColumnSql: \"a\"", "npgsql")]
    public Task What_holds_as_much_is_accepted(string before, string after, string provider) => Accepts(Migration(Alter("string", before, after)), On(provider));

    [Theory]
    [InlineData("UPDATE \"Orders\" SET \"Value\" = '' WHERE \"Value\" IS NULL;")]
    [InlineData("UPDATE Orders SET Value = coalesce(Value, Name)")]
    [InlineData("DELETE FROM Orders WHERE Value IS NULL;")]
    public Task Where_no_null_is_left_a_required_column_is_accepted(string sql) =>
        Accepts(Migration($"migrationBuilder.Sql(\"\"\"\n{sql}\n\"\"\");\n" + Alter("string", "oldNullable: true", "nullable: false")), Alone);

    [Theory]
    [InlineData("nullable: false, defaultValue: \"\"")]
    [InlineData("nullable: false, defaultValueSql: \"'none'\"")]
    public Task EF_itself_replaces_the_nulls_by_a_default(string after) => Accepts(Migration(Alter("string", "oldNullable: true", after)), Alone);

    [Fact]
    public Task Where_data_operations_replace_the_nulls_it_is_accepted() => Accepts(
        Migration("migrationBuilder.UpdateData(table: \"Orders\", keyColumn: \"Value\", keyValue: null, column: \"Value\", value: \"\");\n" + Alter("string", "oldNullable: true", "nullable: false")), Alone);

    [Theory]
    [InlineData("table: \"Orders\", keyColumn: \"Value\", keyValue: \"a\", column: \"Value\", value: \"\"")]
    [InlineData("table: \"Orders\", keyColumn: \"Id\", keyValue: 1, column: \"Value\", value: \"\"")]
    [InlineData("table: \"Orders\", keyColumn: \"Value\", keyValue: null, column: \"Name\", value: \"\"")]
    [InlineData("table: \"Orders\", keyColumn: \"Value\", keyValue: null, column: \"Value\", value: null")]
    [InlineData("table: \"Lines\", keyColumn: \"Value\", keyValue: null, column: \"Value\", value: \"\"")]
    public Task Data_operations_on_other_rows_leave_nulls(string arguments) => Reports(
        Migration($"migrationBuilder.UpdateData({arguments});\n" + Alter("string", "oldNullable: true", "nullable: false", "{|LNT5104:AlterColumn|}")), Alone);

    [Theory]
    [InlineData("UPDATE Orders SET Value = NULL WHERE Value = ''")]
    [InlineData("UPDATE Lines SET Value = '' WHERE Value IS NULL")]
    [InlineData("DELETE FROM Orders WHERE Value IS NOT NULL")]
    [InlineData("DELETE FROM Orders WHERE Name IS NULL")]
    public Task Where_nulls_are_left_it_is_reported(string sql) =>
        Reports(Migration($"migrationBuilder.Sql(\"\"\"\n{sql}\n\"\"\");\n" + Alter("string", "oldNullable: true", "nullable: false", "{|LNT5104:AlterColumn|}")), Alone);

    [Fact]
    public Task A_null_that_is_filled_afterwards_is_too_late() =>
        Reports(Migration(Alter("string", "oldNullable: true", "nullable: false", "{|LNT5104:AlterColumn|}") + "\nmigrationBuilder.Sql(\"UPDATE Orders SET Value = '' WHERE Value IS NULL\");"), Alone);

    [Fact]
    public Task A_shorter_type_stays_one_where_nulls_are_filled() => Reports(
        Migration("migrationBuilder.Sql(\"UPDATE Orders SET Value = '' WHERE Value IS NULL\");\n" + Alter("string", "oldType: \"text\", oldNullable: true", "type: \"character varying(50)\", nullable: false", "{|LNT5104:AlterColumn|}")), On("npgsql"));

    [Fact]
    public Task A_fresh_table_or_column_holds_nothing_yet() => Accepts(
        Migration("migrationBuilder.CreateTable(name: \"Orders\", columns: table => new { Value = table.Column<string>(nullable: true) });\n" + Alter("string", "oldNullable: true", "nullable: false")
            + "\nmigrationBuilder.AddColumn<string>(name: \"Value\", table: \"Lines\", nullable: true);\n" + Alter("string", "oldNullable: true", "nullable: false").Replace("Orders", "Lines", StringComparison.Ordinal)), Alone);

    [Fact]
    public Task The_provider_of_a_condition_decides() => Reports(
        Migration("if (migrationBuilder.IsNpgsql())\n{\n    " + Types("bigint", "integer").Replace("AlterColumn<string>", "{|LNT5104:AlterColumn<string>|}", StringComparison.Ordinal) + "\n}\nelse\n{\n    " + Types("bigint", "integer") + "\n}",
            around: "static class Asked { public static bool IsNpgsql(this MigrationBuilder builder) => builder.ActiveProvider == \"Npgsql.EntityFrameworkCore.PostgreSQL\"; }"), On("sqlite"));

    [Fact]
    public Task It_says_from_what_to_what() => Says(
        Migration("migrationBuilder.{|#0:AlterColumn<string>|}(\n    name: \"Name\",\n    table: \"Customers\",\n    type: \"character varying(50)\",\n    maxLength: 50,\n    nullable: false,\n    defaultValue: \"\",\n    oldClrType: typeof(string),\n    oldType: \"character varying(200)\",\n    oldMaxLength: 200,\n    oldNullable: true);"),
        MigrationRules.NarrowedColumn, "'Customers.Name' narrows from character varying(200) to character varying(50), so existing rows may fail or be cut; add a new column, copy, then switch", On("npgsql"));

    [Fact]
    public Task Half_typed_alterations_are_survived() => Survives(Migration("migrationBuilder.AlterColumn<string>(name: \"a\", table: \"b\", type: \"numeric(\", oldType: \"(,)\", oldClrType: typeof(), nullable:"), On("npgsql"));
}
