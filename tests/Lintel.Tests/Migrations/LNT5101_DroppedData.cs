namespace Lintel.Migrations;

public class LNT5101_DroppedData() : MigrationTest<DroppedDataFix>("LNT5101")
{
    [Theory]
    [InlineData("migrationBuilder.{|LNT5101:DropTable|}(\n    name: \"Orders\");")]
    [InlineData("migrationBuilder.{|LNT5101:DropTable|}(\n    name: \"Orders\",\n    schema: \"sales\");")]
    [InlineData("migrationBuilder.{|LNT5101:DropColumn|}(\n    name: \"Note\",\n    table: \"Orders\");")]
    [InlineData("migrationBuilder.{|LNT5101:DropColumn|}(table: \"Orders\", schema: \"sales\", name: \"Note\");")]
    [InlineData("migrationBuilder.{|LNT5101:DropColumn|}(\"Note\", \"Orders\");")]
    [InlineData("migrationBuilder.{|LNT5101:DropSchema|}(\"sales\");")]
    [InlineData("migrationBuilder.{|LNT5101:DropTable|}(\"Orders\").Annotation(\"SqlServer:IsTemporal\", true);")]
    [InlineData("const string Table = \"Orders\"; migrationBuilder.{|LNT5101:DropTable|}(Table + \"Old\");")]
    [InlineData("var table = \"Orders\"; migrationBuilder.{|LNT5101:DropTable|}($\"{table}_old\");")]
    [InlineData("if (DateTime.Now.Year > 2000) migrationBuilder.{|LNT5101:DropTable|}(\"Orders\");")]
    [InlineData("migrationBuilder.{|LNT5101:DropTable|}(\"Orders\"); migrationBuilder.CreateTable(name: \"Orders\", columns: table => new { Id = table.Column<int>() });")]
    public Task What_goes_with_its_data_is_reported(string up) => Reports(Migration(up), Alone);

    [Theory]
    [InlineData("DROP TABLE Orders")]
    [InlineData("DROP TABLE IF EXISTS \"Orders\" CASCADE;")]
    [InlineData("-- clean up\nDROP TABLE [dbo].[Orders]\nGO")]
    [InlineData("ALTER TABLE Orders ADD COLUMN x int; ALTER TABLE Orders DROP COLUMN Note;")]
    [InlineData("ALTER TABLE ONLY sales.orders DROP note")]
    [InlineData("TRUNCATE TABLE Orders")]
    [InlineData("truncate orders")]
    [InlineData("DROP SCHEMA sales CASCADE")]
    [InlineData("IF OBJECT_ID('dbo.Orders') IS NOT NULL DROP TABLE dbo.Orders")]
    public Task SQL_that_drops_is_reported(string sql) => Reports(Migration($"migrationBuilder.{{|LNT5101:Sql|}}(@\"{sql.Replace("\"", "\"\"", StringComparison.Ordinal)}\");"), Alone);

    [Theory]
    [InlineData("-- DROP TABLE Orders\nSELECT 1")]
    [InlineData("/* DROP TABLE a; /* TRUNCATE b */ */ SELECT 'DROP TABLE Orders; TRUNCATE x'")]
    [InlineData("CREATE FUNCTION f() RETURNS void AS $sql$ BEGIN DROP TABLE Orders; END $sql$ LANGUAGE plpgsql;")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DROP TABLE Orders; END;")]
    [InlineData("CREATE PROCEDURE p AS TRUNCATE TABLE Orders; DROP TABLE Orders;")]
    [InlineData("DO $sql$ BEGIN DROP TABLE Orders; END $sql$;")]
    [InlineData("ALTER TABLE Orders DROP CONSTRAINT fk; ALTER TABLE Orders ALTER COLUMN x DROP NOT NULL, ALTER COLUMN y DROP DEFAULT;")]
    [InlineData("DROP INDEX ix; DROP VIEW v; DROP FUNCTION f;")]
    [InlineData("CREATE TABLE copy (id int); DROP TABLE copy;")]
    [InlineData("DROP TABLE #work")]
    [InlineData("CREATE TABLE \"ef_temp_Orders\" (\"Id\" int); INSERT INTO \"ef_temp_Orders\" SELECT \"Id\" FROM \"Orders\"; DROP TABLE \"Orders\"; ALTER TABLE \"ef_temp_Orders\" RENAME TO \"Orders\";")]
    public Task Other_SQL_is_accepted(string sql) => Accepts(Migration($"migrationBuilder.Sql(@\"{sql.Replace("\"", "\"\"", StringComparison.Ordinal)}\");"), Alone);

    [Theory]
    [InlineData("migrationBuilder.CreateTable(name: \"Work\", columns: table => new { Id = table.Column<int>() }); migrationBuilder.DropTable(name: \"Work\");")]
    [InlineData("migrationBuilder.CreateTable(name: \"Work\", schema: \"public\", columns: table => new { Id = table.Column<int>() }); migrationBuilder.DropColumn(\"Id\", \"Work\");")]
    [InlineData("migrationBuilder.CreateTable(name: \"Work\", columns: table => new { Id = table.Column<int>() }); migrationBuilder.RenameTable(name: \"Work\", newName: \"Done\"); migrationBuilder.DropTable(\"Done\");")]
    [InlineData("migrationBuilder.Sql(\"CREATE TABLE work (id int)\"); migrationBuilder.DropTable(\"work\");")]
    [InlineData("migrationBuilder.DropTable(\"ef_temp_Orders\");")]
    [InlineData("migrationBuilder.DropIndex(name: \"IX_Orders_Note\", table: \"Orders\"); migrationBuilder.DropForeignKey(\"FK\", \"Orders\"); migrationBuilder.DropSequence(\"S\");")]
    [InlineData("migrationBuilder.DropTable(Environment.MachineName);")]
    [InlineData("var name = \"Orders\"; name = Environment.MachineName; migrationBuilder.DropTable(name);")]
    [InlineData("migrationBuilder.Operations.Add(new Microsoft.EntityFrameworkCore.Migrations.Operations.DropTableOperation { Name = \"Orders\" });")]
    [InlineData("migrationBuilder.Sql(Environment.MachineName);")]
    public Task What_loses_nothing_or_cannot_be_known_is_accepted(string up) => Accepts(Migration(up), Alone);

    [Fact]
    public Task A_computed_column_has_no_data_of_its_own() => Accepts(
        Migration("migrationBuilder.DropColumn(\"Total\", \"Orders\");", "migrationBuilder.AddColumn<decimal>(name: \"Total\", table: \"Orders\", type: \"numeric\", nullable: false, computedColumnSql: \"a * b\", stored: true);"), Alone);

    [Fact]
    public Task Down_may_drop_what_Up_made() => Accepts(Migration("migrationBuilder.AddColumn<string>(name: \"Note\", table: \"Orders\", type: \"text\", nullable: true);", "migrationBuilder.DropColumn(name: \"Note\", table: \"Orders\");"), Alone);

    [Fact]
    public Task Called_methods_are_read_with_their_arguments() => Reports(
        Migration(
            "DropAudit(migrationBuilder, \"Orders\"); Again(); Fluent.{|LNT5101:Purge|}(migrationBuilder); migrationBuilder.{|LNT5101:Purge|}(); void Again() => migrationBuilder.{|LNT5101:DropTable|}(\"Lines\");",
            members: "private static void DropAudit(MigrationBuilder builder, string table) { builder.{|LNT5101:DropColumn|}(\"ChangedBy\", table); }",
            around: "static class Fluent { public static void Purge(this MigrationBuilder builder) => builder.DropTable(\"Old\"); }"), Alone);

    [Theory]
    [InlineData("foreach (var table in new[] { \"A\", \"B\" }) migrationBuilder.{|LNT5101:{|LNT5101:DropTable|}|}(table);")]
    [InlineData("foreach (var table in Tables) migrationBuilder.{|LNT5101:{|LNT5101:DropTable|}|}($\"old_{table}\");")]
    [InlineData("foreach (var (table, column) in new[] { (\"A\", \"x\"), (\"B\", \"y\") }) migrationBuilder.{|LNT5101:{|LNT5101:DropColumn|}|}(column, table);")]
    [InlineData("string[] tables = [\"A\", \"B\"]; foreach (string table in tables) { migrationBuilder.{|LNT5101:{|LNT5101:DropTable|}|}(name: table); }")]
    public Task A_loop_over_constants_drops_each_of_them(string up) => Reports(Migration(up, members: "static readonly string[] Tables = { \"A\", \"B\" };"), Alone);

    [Theory]
    [InlineData("20261101000000")]
    [InlineData("20261101000000_Change")]
    [InlineData("20261231000000_Later")]
    public Task History_is_not_judged(string baseline) => Accepts(
        Migration("migrationBuilder.DropTable(\"Orders\");", around: "[Migration(\"20261101000000_Change\")] partial class Change { }"), Alone + $"lintel.migrations.baseline = {baseline}");

    [Fact]
    public Task What_is_younger_than_the_baseline_is_judged() => Reports(
        Migration("migrationBuilder.{|LNT5101:DropTable|}(\"Orders\");", around: "[Migration(\"20261101000000_Change\")] partial class Change { }"), Alone + "lintel.migrations.baseline = 20261031235959");

    [Fact]
    public Task An_acknowledged_migration_is_accepted() => Accepts(
        Migration("migrationBuilder.DropTable(\"Orders\");", around: "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Lintel.Migrations\", \"LNT5101\", Justification = \"Empty since March.\")] partial class Change { }"), Alone);

    [Fact]
    public Task A_folder_marked_as_generated_is_judged() => Reports(Migration("migrationBuilder.{|LNT5101:DropTable|}(\"Orders\");"), Alone + "generated_code = true");

    [Fact]
    public Task The_designer_part_is_not_read() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Alone), ("/1_Change.Designer.cs", Migration("migrationBuilder.DropTable(\"Orders\");")));

    [Fact]
    public Task Only_migrations_are_read() => Accepts(Migration("", around: "class Other { protected virtual void Up(MigrationBuilder builder) => builder.DropTable(\"Orders\"); } class More : Other { protected override void Up(MigrationBuilder builder) => builder.DropTable(\"Orders\"); }"), Alone);

    [Fact]
    public Task It_names_what_is_lost() => Says(
        Migration("migrationBuilder.{|#0:DropColumn|}(\n    name: \"Note\",\n    table: \"Orders\");"), MigrationRules.DroppedData,
        "'Change' drops 'Orders.Note' with its data; stop using it, deploy, drop it later, and acknowledge with [SuppressMessage]", Alone);

    [Theory]
    [InlineData("migrationBuilder.DropTable(")]
    [InlineData("migrationBuilder.DropTable(name: );")]
    [InlineData("migrationBuilder.DropColumn(Missing, 1).Annotation();")]
    [InlineData("foreach (var x in ) migrationBuilder.DropTable(x); var y = y; Up(migrationBuilder);")]
    [InlineData("migrationBuilder.Sql(@\"DROP TABLE ; ALTER TABLE DROP; TRUNCATE; DROP TABLE a, ; $sql$ 'x\");")]
    public Task Half_typed_migrations_are_survived(string up) => Survives(Migration(up).Replace("DROP TABLE a", "DROP TABLE", StringComparison.Ordinal), Alone);

    [Fact]
    public Task The_acknowledgement_is_drafted() => Drafts(
        Migration("// nobody reads it\nmigrationBuilder.{|LNT5101:DropTable|}(\"Orders\");"),
        Migration("// nobody reads it\nmigrationBuilder.DropTable(\"Orders\");")
            .Replace("using System;\n", "using System;\nusing System.Diagnostics.CodeAnalysis;\n", StringComparison.Ordinal)
            .Replace("    public partial class", "    [SuppressMessage(\"Lintel.Migrations\", \"LNT5101\", Justification = \"\")]\n    public partial class", StringComparison.Ordinal), Alone);
}
