namespace Lintel.Migrations;

public class LNT5103_InventedDefault() : MigrationTest<InventedDefaultFix>("LNT5103")
{
    private const string EveryKind = "lintel.migrations.allowed_defaults = none\n";

    private const string Added = "migrationBuilder.AddColumn<string>(name: \"Status\", table: \"Orders\", nullable: false, defaultValue: \"\");\n";

    private static readonly string Marked = Added.Replace("defaultValue: \"\"", "{|LNT5103:defaultValue: \"\"|}", StringComparison.Ordinal);

    [Theory]
    [InlineData("migrationBuilder.AddColumn<string>(\n    name: \"Note\",\n    table: \"Orders\",\n    type: \"text\",\n    nullable: false,\n    {|LNT5103:defaultValue: \"\"|});")]
    [InlineData("migrationBuilder.{|LNT5103:AddColumn<string>|}(name: \"Note\", table: \"Orders\", type: \"text\", nullable: false);")]
    [InlineData("migrationBuilder.{|LNT5103:AddColumn<string>|}(name: \"Note\", table: \"Orders\");")]
    [InlineData("migrationBuilder.AddColumn<Guid>(name: \"Key\", table: \"Orders\", type: \"uuid\", nullable: false, {|LNT5103:defaultValue: new Guid(\"00000000-0000-0000-0000-000000000000\")|});")]
    [InlineData("migrationBuilder.AddColumn<Guid>(name: \"Key\", table: \"Orders\", nullable: false, {|LNT5103:defaultValue: Guid.Empty|});")]
    [InlineData("migrationBuilder.AddColumn<DateTime>(name: \"At\", table: \"Orders\", type: \"timestamp with time zone\", nullable: false, {|LNT5103:defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified)|});")]
    [InlineData("migrationBuilder.AddColumn<DateTimeOffset>(name: \"At\", table: \"Orders\", nullable: false, {|LNT5103:defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0))|});")]
    [InlineData("migrationBuilder.AddColumn<DateOnly>(name: \"At\", table: \"Orders\", nullable: false, {|LNT5103:defaultValue: new DateOnly(1, 1, 1)|});")]
    [InlineData("migrationBuilder.AddColumn<TimeSpan>(name: \"For\", table: \"Orders\", nullable: false, {|LNT5103:defaultValue: new TimeSpan(0, 0, 0, 0, 0)|});")]
    [InlineData("migrationBuilder.AddColumn<DateTime>(name: \"At\", table: \"Orders\", nullable: false, {|LNT5103:defaultValue: DateTime.MinValue|});")]
    public Task A_value_that_nobody_chose_is_reported(string up) => Reports(Migration(up), Alone);

    [Theory]
    [InlineData("migrationBuilder.AddColumn<string>(name: \"Note\", table: \"Orders\", type: \"text\", nullable: true);")]
    [InlineData("migrationBuilder.AddColumn<string>(name: \"Note\", table: \"Orders\", nullable: false, defaultValue: \"none\");")]
    [InlineData("migrationBuilder.AddColumn<DateTime>(name: \"At\", table: \"Orders\", nullable: false, defaultValue: new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc));")]
    [InlineData("migrationBuilder.AddColumn<DateTime>(name: \"At\", table: \"Orders\", nullable: false, defaultValueSql: \"now()\");")]
    [InlineData("migrationBuilder.AddColumn<Guid>(name: \"Key\", table: \"Orders\", nullable: false, defaultValue: new Guid(\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"));")]
    [InlineData("migrationBuilder.AddColumn<string>(name: \"Full\", table: \"Orders\", nullable: false, computedColumnSql: \"a || b\", stored: true);")]
    [InlineData("migrationBuilder.AddColumn<byte[]>(name: \"Version\", table: \"Orders\", type: \"rowversion\", rowVersion: true, nullable: false, defaultValue: new byte[0]);")]
    [InlineData("migrationBuilder.AddColumn<byte[]>(name: \"Hash\", table: \"Orders\", nullable: false, defaultValue: new byte[0]);")]
    [InlineData("migrationBuilder.AddColumn<bool>(name: \"Paid\", table: \"Orders\", nullable: false, defaultValue: false);")]
    [InlineData("migrationBuilder.AddColumn<decimal>(name: \"Tax\", table: \"Orders\", type: \"numeric(18,2)\", precision: 18, scale: 2, nullable: false, defaultValue: 0m);")]
    [InlineData("migrationBuilder.CreateTable(name: \"Orders\", columns: table => new { Id = table.Column<int>() }); migrationBuilder.AddColumn<string>(name: \"Note\", table: \"Orders\", nullable: false, defaultValue: \"\");")]
    [InlineData("var value = DateTime.Now.Year > 1 ? \"\" : \"a\"; migrationBuilder.AddColumn<string>(name: \"Note\", table: \"Orders\", nullable: false, defaultValue: value);")]
    public Task A_chosen_value_or_none_needed_is_accepted(string up) => Accepts(Migration(up), Alone);

    [Theory]
    [InlineData("bool", "false")]
    [InlineData("int", "0")]
    [InlineData("long", "0L")]
    [InlineData("decimal", "0m")]
    [InlineData("double", "0.0")]
    public Task Allowed_kinds_are_a_setting(string type, string value) => Reports(
        Migration($"migrationBuilder.AddColumn<{type}>(name: \"A\", table: \"Orders\", nullable: false, {{|LNT5103:defaultValue: {value}|}});"), Alone + EveryKind);

    [Fact]
    public Task An_identity_column_counts_by_itself() => Accepts(
        Migration("migrationBuilder.AddColumn<int>(name: \"No\", table: \"Orders\", nullable: false, defaultValue: 0).Annotation(\"SqlServer:Identity\", \"1, 1\");\nmigrationBuilder.AddColumn<long>(name: \"Nr\", table: \"Orders\", nullable: false).Annotation(\"Npgsql:ValueGenerationStrategy\", 2);"),
        Alone + EveryKind);

    [Fact]
    public Task Other_kinds_can_be_allowed() => Accepts(
        Migration("migrationBuilder.AddColumn<string>(name: \"A\", table: \"Orders\", nullable: false, defaultValue: \"\");\nmigrationBuilder.AddColumn<Guid>(name: \"B\", table: \"Orders\", nullable: false);"), Alone + "lintel.migrations.allowed_defaults = string, guid\n");

    [Theory]
    [InlineData("UPDATE \"Orders\" SET \"Status\" = s.\"Name\" FROM \"States\" s WHERE s.\"Id\" = \"Orders\".\"StateId\";")]
    [InlineData("UPDATE o SET o.Total = 1, o.Status = 'new' FROM dbo.Orders o")]
    [InlineData("WITH s AS (SELECT 1) UPDATE public.orders SET status = 'new'")]
    [InlineData("EXEC('UPDATE orders SET status = 1')")]
    public Task A_column_that_the_migration_fills_is_accepted(string sql) => Accepts(Migration(Added + $"migrationBuilder.Sql(\"\"\"\n{sql}\n\"\"\");"), Alone);

    [Theory]
    [InlineData("UPDATE Orders SET Total = 1 WHERE Status = ''")]
    [InlineData("UPDATE Orders SET Status = NULL")]
    [InlineData("UPDATE Lines SET Status = 'new'")]
    [InlineData("UPDATE shop.Orders SET Status = 'new'")]
    [InlineData("DELETE FROM Orders WHERE Status = ''")]
    [InlineData("EXEC('UPDATE orders SET total = 1')")]
    public Task Sql_that_fills_something_else_changes_nothing(string sql) => Reports(Migration(Marked + $"migrationBuilder.Sql(\"\"\"\n{sql}\n\"\"\");"), Alone);

    [Fact]
    public Task Sql_that_nobody_can_read_may_fill_it() => Accepts(Migration(Added + "migrationBuilder.Sql(System.IO.File.ReadAllText(\"fill.sql\"));"), Alone);

    [Fact]
    public Task Sql_in_front_of_the_column_fills_nothing() => Reports(Migration("migrationBuilder.Sql(\"UPDATE Orders SET Status = 'new'\");\n" + Marked), Alone);

    [Theory]
    [InlineData("column: \"CustomerId\"")]
    [InlineData("columns: new[] { \"TenantId\", \"CustomerId\" }")]
    public Task In_a_foreign_key_no_kind_is_allowed(string columns) => Reports(
        Migration($"migrationBuilder.AddColumn<int>(name: \"CustomerId\", table: \"Orders\", nullable: false, {{|LNT5103:defaultValue: 0|}});\nmigrationBuilder.AddForeignKey(name: \"FK\", table: \"Orders\", {columns}, principalTable: \"Customers\");"), Alone);

    [Fact]
    public Task It_names_the_value() => Says(
        Migration("migrationBuilder.AddColumn<DateTime>(name: \"PaidAt\", table: \"Orders\", nullable: false, {|#0:defaultValue: new DateTime(1, 1, 1)|});"), MigrationRules.InventedDefault,
        "'Orders.PaidAt' gives every existing row the invented value 0001-01-01; add it as nullable, fill it, then require it", Alone);

    [Fact]
    public Task The_column_is_added_as_nullable() => Fixes(
        Migration("migrationBuilder.AddColumn<string>(\n    name: \"Note\",\n    table: \"Orders\",\n    type: \"text\",\n    nullable: false,\n    {|LNT5103:defaultValue: \"\"|});"),
        Migration("migrationBuilder.AddColumn<string>(\n    name: \"Note\",\n    table: \"Orders\",\n    type: \"text\",\n    nullable: true);"), Alone);

    [Fact]
    public Task What_was_left_out_is_written() => Fixes(
        Migration("migrationBuilder.{|LNT5103:AddColumn<string>|}(name: \"Note\", table: \"Orders\");\nmigrationBuilder.AddColumn<Guid>(\"Key\", \"Orders\", {|LNT5103:defaultValue: Guid.Empty|});"),
        Migration("migrationBuilder.AddColumn<string>(name: \"Note\", table: \"Orders\", nullable: true);\nmigrationBuilder.AddColumn<Guid>(\"Key\", \"Orders\", nullable: true);"), Alone);

    [Fact]
    public Task Half_typed_columns_are_survived() => Survives(Migration("migrationBuilder.AddColumn<>(name: \"Note\", table: \"Orders\", defaultValue: );\nmigrationBuilder.AddColumn<Missing>(\"a\", \"b\", defaultValue: new Missing());"), Alone);
}
