using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Migrations;

public class LNT5110_MixedMigration() : MigrationTest<EmptyCodeFixProvider>("LNT5110")
{
    private const string Schema = "migrationBuilder.AddColumn<string>(name: \"Note\", table: \"Orders\", type: \"text\", nullable: true);\n";

    [Theory]
    [InlineData("migrationBuilder.{|LNT5110:UpdateData|}(table: \"Orders\", keyColumn: \"Id\", keyValue: 1, column: \"Note\", value: \"x\");")]
    [InlineData("migrationBuilder.{|LNT5110:InsertData|}(table: \"Orders\", column: \"Id\", value: 1);")]
    [InlineData("migrationBuilder.{|LNT5110:DeleteData|}(table: \"Customers\", keyColumn: \"Id\", keyValue: 1);\nmigrationBuilder.DeleteData(table: \"Customers\", keyColumn: \"Id\", keyValue: 2);")]
    [InlineData("migrationBuilder.{|LNT5110:Sql|}(\"UPDATE Orders SET Note = ''\");")]
    [InlineData("migrationBuilder.{|LNT5110:Sql|}(\"-- fill\\nDELETE FROM sales.Orders;\");")]
    [InlineData("migrationBuilder.{|LNT5110:Sql|}(\"WITH old AS (SELECT Id FROM Orders) UPDATE Orders SET Note = '' FROM old\");")]
    [InlineData("migrationBuilder.{|LNT5110:Sql|}(\"SELECT 1; MERGE INTO Orders USING x ON 1 = 1 WHEN MATCHED THEN DELETE\");")]
    [InlineData("migrationBuilder.{|LNT5110:Sql|}(\"INSERT INTO Orders (Id) VALUES (1)\");")]
    public Task Rows_changed_beside_the_schema_are_reported(string data) => Reports(Migration(Schema + data), Alone);

    [Theory]
    [InlineData("migrationBuilder.Sql(\"ALTER TABLE Orders ADD Note text\");")]
    [InlineData("migrationBuilder.Sql(\"CREATE UNIQUE INDEX ix ON Orders (Note)\");")]
    [InlineData("migrationBuilder.CreateIndex(\"IX\", \"Orders\", \"Note\");")]
    [InlineData("migrationBuilder.RenameTable(name: \"Orders\", newName: \"Sales\");")]
    public Task Any_other_operation_is_a_change_of_the_schema(string schema) => Reports(Migration("migrationBuilder.{|LNT5110:Sql|}(\"UPDATE Orders SET Note = ''\");\n" + schema), Alone);

    [Theory]
    [InlineData(Schema + "migrationBuilder.Sql(\"-- UPDATE Orders SET Note = ''\\nSELECT 1\");")]
    [InlineData(Schema + "migrationBuilder.Sql(\"UPDATE Orders SET Note = ''\", suppressTransaction: true);")]
    [InlineData(Schema + "migrationBuilder.Sql(Environment.MachineName); migrationBuilder.Sql($\"UPDATE Orders SET Note = '{Environment.MachineName}'\");")]
    [InlineData(Schema + "migrationBuilder.Sql(\"CREATE TRIGGER t AFTER INSERT ON Orders BEGIN UPDATE Orders SET Note = ''; DELETE FROM Lines; END;\");")]
    [InlineData(Schema + "migrationBuilder.Sql(\"CREATE FUNCTION f() RETURNS trigger AS $b$ BEGIN UPDATE Orders SET Note = ''; END $b$ LANGUAGE plpgsql;\");")]
    [InlineData(Schema + "migrationBuilder.Sql(\"DO $b$ BEGIN UPDATE Orders SET Note = ''; END $b$;\");")]
    [InlineData(Schema + "migrationBuilder.CreateTable(name: \"Kinds\", columns: table => new { Id = table.Column<int>() }); migrationBuilder.InsertData(table: \"Kinds\", column: \"Id\", value: 1);")]
    [InlineData(Schema + "migrationBuilder.Sql(\"CREATE TABLE kinds (id int); INSERT INTO kinds VALUES (1)\");")]
    [InlineData("migrationBuilder.UpdateData(table: \"Orders\", keyColumn: \"Id\", keyValue: 1, column: \"Note\", value: \"x\"); migrationBuilder.Sql(\"DELETE FROM Lines\");")]
    [InlineData("migrationBuilder.UpdateData(table: \"Orders\", keyColumn: \"Id\", keyValue: 1, column: \"Note\", value: \"x\"); migrationBuilder.CreateTable(name: \"Kinds\", columns: table => new { Id = table.Column<int>() }); migrationBuilder.CreateIndex(\"IX\", \"Kinds\", \"Id\");")]
    [InlineData(Schema)]
    public Task Seeds_functions_and_the_unknown_are_accepted(string up) => Accepts(Migration(up), Alone);

    [Theory]
    [InlineData("UPDATE TOP (1000) [sales].[Orders] SET Note = ''", "sales.Orders")]
    [InlineData("DELETE TOP (@n) FROM Lines", "Lines")]
    [InlineData("DELETE o FROM Lines AS o WHERE o.Id = 1", "Lines")]
    [InlineData("UPDATE LOW_PRIORITY IGNORE `Lines` SET a = 1", "Lines")]
    public Task It_finds_the_table_in_any_dialect(string sql, string table) => Says(
        Migration(Schema + $"migrationBuilder.{{|#0:Sql|}}(\"{sql}\");"), MigrationRules.MixedMigration,
        $"'Change' changes rows of '{table}' while it alters 'Orders', and holds the lock throughout; move the data to a migration of its own, in batches", Alone);

    [Fact]
    public Task It_names_both_tables() => Says(
        Migration(Schema + "migrationBuilder.{|#0:Sql|}(\"UPDATE c SET Name = '' FROM dbo.Customers AS c\");"), MigrationRules.MixedMigration,
        "'Change' changes rows of 'dbo.Customers' while it alters 'Orders', and holds the lock throughout; move the data to a migration of its own, in batches", Alone);

    [Fact]
    public Task Half_typed_data_is_survived() => Survives(Migration(Schema + "migrationBuilder.Sql(\"UPDATE\"); migrationBuilder.Sql(\"WITH\"); migrationBuilder.Sql(\"INSERT INTO ;\"); migrationBuilder.UpdateData("), Alone.Replace("Lintel", "Lintel", StringComparison.Ordinal));
}
