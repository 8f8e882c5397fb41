namespace Lintel.Migrations;

public class LNT5107_MigrationUsesApplication() : MigrationTest<MigrationUsesApplicationFix>("LNT5107", Libraries.Npgsql)
{
    private const string Domain = """
        public enum Color { Red, Green = 5 }
            public enum Level : long { High = 7 }
            public static class Tables { public const string Orders = "Orders"; public const decimal Rate = 1.5m; public static readonly string Customers = "Customers"; public static string Of(int no) => "T" + no; public static string Name => "N"; }
            public class Seed { public int Value; }
        """;

    private static string Code(string up, string down = "", string members = "") => Migration(up, down, members, Domain);

    [Theory]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"Color\", table: \"Orders\", nullable: false, defaultValue: {|LNT5107:Color.Red|});")]
    [InlineData("migrationBuilder.DropTable({|LNT5107:Tables.Orders|});")]
    [InlineData("migrationBuilder.DropTable($\"{{|LNT5107:Tables.Orders|}}\");")]
    [InlineData("migrationBuilder.DropTable({|LNT5107:Tables.Customers|});")]
    [InlineData("migrationBuilder.DropTable({|LNT5107:Tables.Name|});")]
    [InlineData("migrationBuilder.DropTable(Tables.{|LNT5107:Of|}(1));")]
    [InlineData("migrationBuilder.{|LNT5107:AddColumn<Color>|}(name: \"Color\", table: \"Orders\");")]
    [InlineData("migrationBuilder.InsertData(table: \"Orders\", column: \"Id\", value: new {|LNT5107:Seed|}());")]
    [InlineData("migrationBuilder.AlterColumn<int>(name: \"Color\", table: \"Orders\", oldClrType: typeof({|LNT5107:Color|}));")]
    [InlineData("migrationBuilder.CreateTable(name: \"Orders\", columns: table => new { Color = table.Column<int>(nullable: false, defaultValue: {|LNT5107:Color.Green|}) });")]
    public Task What_may_change_later_is_reported(string up) => Reports(Code(up), Alone);

    [Fact]
    public Task Down_is_history_too() => Reports(Code("", "migrationBuilder.DropTable({|LNT5107:Tables.Orders|});"), Alone);

    [Theory]
    [InlineData("migrationBuilder.DropTable(nameof(Tables.Orders)); migrationBuilder.DropColumn(nameof(Seed.Value), nameof(Seed));")]
    [InlineData("migrationBuilder.DropTable(Own); migrationBuilder.DropTable(Inner.Table); Step(migrationBuilder);")]
    [InlineData("migrationBuilder.Purge(); Fluent.Purge(migrationBuilder);")]
    [InlineData("migrationBuilder.CreateTable(name: \"Orders\", columns: table => new { Id = table.Column<Guid>(), At = table.Column<DateTime>() }, constraints: table => { table.PrimaryKey(\"PK\", x => x.Id); });")]
    [InlineData("migrationBuilder.InsertData(table: \"Orders\", columns: new[] { \"Id\" }, values: new object[] { Guid.NewGuid() });")]
    [InlineData("foreach (var (a, b) in new[] { (\"x\", \"y\") }) migrationBuilder.DropColumn(a, b);")]
    [InlineData("migrationBuilder.AddColumn<int>(name: \"Id\", table: \"Orders\").Annotation(\"Npgsql:ValueGenerationStrategy\", Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);")]
    public Task Names_and_what_is_of_migrations_are_accepted(string up) => Accepts(
        Migration(up, "", "const string Own = \"Orders\"; static void Step(MigrationBuilder builder) { } static class Inner { public const string Table = \"T\"; }",
            Domain + " public static class Fluent { public static void Purge(this MigrationBuilder builder) => builder.DropTable(Tables.Orders); }"), Alone);

    [Fact]
    public Task Migrations_may_share_a_base_class() => Accepts(
        Code("", members: "public class Later : Shared { protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(Table); } public abstract class Shared : Migration { protected const string Table = \"Orders\"; }"), Alone);

    [Fact]
    public Task It_names_the_symbol_once() => Says(
        Code("migrationBuilder.DropColumn(\"A\", {|#0:Tables.Orders|});\nmigrationBuilder.DropColumn(\"B\", {|#1:Tables.Orders|});"), MigrationRules.MigrationUsesApplication,
        "'Change' uses 'Shop.Infrastructure.Migrations.Tables.Orders', so a later change of it changes history; write the value out", Alone);

    [Theory]
    [InlineData("Color.Red", "0")]
    [InlineData("Color.Green", "5")]
    [InlineData("Level.High", "7L")]
    [InlineData("Tables.Rate", "1.5m")]
    [InlineData("Tables.Orders", "\"Orders\"")]
    public Task The_value_is_written_out(string constant, string literal) => Fixes(
        Code($"migrationBuilder.AddColumn<object>(name: \"A\", table: \"B\", defaultValue: {{|LNT5107:{constant}|}}); // why\nmigrationBuilder.UpdateData(\"B\", \"Id\", 1, \"A\", {constant});"),
        Code($"migrationBuilder.AddColumn<object>(name: \"A\", table: \"B\", defaultValue: {literal}); // why\nmigrationBuilder.UpdateData(\"B\", \"Id\", 1, \"A\", {literal});"), Alone);

    [Fact]
    public Task What_has_no_value_has_no_fix() => OffersNothing(Code("migrationBuilder.DropTable({|LNT5107:Tables.Customers|});\nmigrationBuilder.DropTable(Tables.{|LNT5107:Of|}(1));"), Alone);

    [Fact]
    public Task Half_typed_uses_are_survived() => Survives(Code("migrationBuilder.DropTable(Tables.); migrationBuilder.DropTable(Missing.Table); new ; typeof();"), Alone);
}
