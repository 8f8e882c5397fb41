namespace Lintel.Migrations;

public class LNT5106_IrreversibleMigration() : MigrationTest<IrreversibleMigrationFix>("LNT5106")
{
    private const string Add = "migrationBuilder.AddColumn<string>(name: \"Note\", table: \"Orders\", type: \"text\", nullable: true);";

    private static string Marked(string up, string down, string members = "") => Migration(up, down, members).Replace("void Down", "void {|LNT5106:Down|}", StringComparison.Ordinal);

    [Theory]
    [InlineData(Add, "")]
    [InlineData(Add, "// nothing to do")]
    [InlineData(Add, ";")]
    [InlineData(Add, "throw new NotSupportedException(\"never\");")]
    [InlineData("migrationBuilder.Sql(\"UPDATE a SET b = 1\");", "")]
    [InlineData("migrationBuilder.DropTable(\"Orders\");", "")]
    public Task Without_a_way_back_it_is_reported(string up, string down) => Reports(Marked(up, down), Alone);

    [Theory]
    [InlineData("", "")]
    [InlineData(Add, "migrationBuilder.DropColumn(\"Note\", \"Orders\");")]
    [InlineData(Add, "if (DateTime.Now.Year > 3000) throw new NotSupportedException();")]
    [InlineData(Add, "Undo(migrationBuilder);")]
    public Task With_a_way_back_it_is_accepted(string up, string down) => Accepts(Migration(up, down, "void Undo(MigrationBuilder builder) { }"), Alone);

    [Fact]
    public Task A_Down_that_is_an_expression_counts() => Reports(
        """
        using System;
        using Microsoft.EntityFrameworkCore.Migrations;

        class A : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Orders");
            protected override void {|LNT5106:Down|}(MigrationBuilder migrationBuilder) => throw new NotSupportedException();
        }

        class B : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Orders");
            protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("SELECT 1");
        }
        """, Alone);

    [Fact]
    public Task A_Down_that_is_not_there_is_reported_at_the_class() => Reports(
        """
        using Microsoft.EntityFrameworkCore.Migrations;

        class {|LNT5106:A|} : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Orders");
        }

        abstract class Base : Migration { protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("SELECT 1"); }
        class B : Base { protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Orders"); }
        """, Alone);

    [Fact]
    public Task An_acknowledged_migration_is_accepted() => Accepts(
        Migration(Add, around: "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Lintel.Migrations\", \"LNT5106\", Justification = \"Forward only.\")] partial class Change { }"), Alone);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("throw new NotSupportedException();", "throwing")]
    public Task It_says_what_Down_is(string down, string state) => Says(
        Migration(Add, down).Replace("void Down", "void {|#0:Down|}", StringComparison.Ordinal), MigrationRules.IrreversibleMigration,
        $"'Change' cannot be undone: Down is {state}; write the inverse, or acknowledge it", Alone);

    [Fact]
    public Task The_inverse_is_written_the_last_first() => Fixes(
        Marked(
            "migrationBuilder.EnsureSchema(name: \"crm\");\nmigrationBuilder.CreateTable(name: \"Notes\", schema: \"crm\", columns: table => new { Id = table.Column<int>() });\n" + Add
            + "\nmigrationBuilder.CreateIndex(name: \"IX_Orders_Note\", table: \"Orders\", column: \"Note\");\nmigrationBuilder.RenameColumn(name: \"No\", table: \"Orders\", newName: \"Number\");\nmigrationBuilder.RenameTable(name: \"Old\", newName: \"New\");\nmigrationBuilder.AddForeignKey(name: \"FK\", table: \"Orders\", column: \"Note\", principalTable: \"Notes\");",
            "// as it was"),
        Migration(
            "migrationBuilder.EnsureSchema(name: \"crm\");\nmigrationBuilder.CreateTable(name: \"Notes\", schema: \"crm\", columns: table => new { Id = table.Column<int>() });\n" + Add
            + "\nmigrationBuilder.CreateIndex(name: \"IX_Orders_Note\", table: \"Orders\", column: \"Note\");\nmigrationBuilder.RenameColumn(name: \"No\", table: \"Orders\", newName: \"Number\");\nmigrationBuilder.RenameTable(name: \"Old\", newName: \"New\");\nmigrationBuilder.AddForeignKey(name: \"FK\", table: \"Orders\", column: \"Note\", principalTable: \"Notes\");",
            "// as it was\nmigrationBuilder.DropForeignKey(name: \"FK\", table: \"Orders\");\nmigrationBuilder.RenameTable(name: \"New\", newName: \"Old\");\nmigrationBuilder.RenameColumn(name: \"Number\", table: \"Orders\", newName: \"No\");\nmigrationBuilder.DropIndex(name: \"IX_Orders_Note\", table: \"Orders\");\nmigrationBuilder.DropColumn(name: \"Note\", table: \"Orders\");\nmigrationBuilder.DropTable(name: \"Notes\", schema: \"crm\");"), Alone);

    [Theory]
    [InlineData("=> throw new System.NotSupportedException();")]
    [InlineData("{ throw new System.NotSupportedException(); }")]
    [InlineData("{ }")]
    public Task Whatever_form_Down_has_it_becomes_a_block(string down) => Fixes(
        $"using Microsoft.EntityFrameworkCore.Migrations;\n\nclass A : Migration\n{{\n    protected override void Up(MigrationBuilder b) => b.AddColumn<int>(\"N\", \"Orders\");\n\n    protected override void {{|LNT5106:Down|}}(MigrationBuilder b) {down}\n}}\n",
        "using Microsoft.EntityFrameworkCore.Migrations;\n\nclass A : Migration\n{\n    protected override void Up(MigrationBuilder b) => b.AddColumn<int>(\"N\", \"Orders\");\n\n    protected override void Down(MigrationBuilder b)\n    {\n        b.DropColumn(name: \"N\", table: \"Orders\");\n    }\n}\n", Alone);

    [Theory]
    [InlineData("migrationBuilder.Sql(\"SELECT 1\");\n" + Add)]
    [InlineData("migrationBuilder.DropColumn(\"A\", \"Orders\");\n" + Add)]
    [InlineData("migrationBuilder.AddColumn<int>(name: Environment.MachineName, table: \"Orders\");")]
    [InlineData("if (DateTime.Now.Year > 1) " + Add)]
    public Task What_cannot_be_undone_by_rote_has_no_fix(string up) => OffersNothing(Marked(up, ""), Alone);

    [Fact]
    public Task Half_typed_methods_are_survived() => Survives("class A : Microsoft.EntityFrameworkCore.Migrations.Migration { protected override void Up(Microsoft.EntityFrameworkCore.Migrations.MigrationBuilder b) { b.DropTable(\"a\"); } protected override void Down(", Alone.Replace("LNT5106.severity = warning", "LNT5106.severity = none", StringComparison.Ordinal) + "dotnet_diagnostic.LNT5106.severity = none\n");
}
