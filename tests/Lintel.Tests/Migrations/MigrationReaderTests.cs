namespace Lintel.Migrations;

/// <summary>What the reading of a migration follows, seen through the rule about dropped data.</summary>
public class MigrationReaderTests() : MigrationTest<DroppedDataFix>("LNT5101")
{
    [Theory]
    [InlineData("for (var at = 0; at < 3; at++) migrationBuilder.{|LNT5101:DropTable|}(\"A\");")]
    [InlineData("try { migrationBuilder.{|LNT5101:DropTable|}(\"A\"); } finally { migrationBuilder.{|LNT5101:DropTable|}(\"B\"); }")]
    [InlineData("switch (migrationBuilder.ActiveProvider) { case \"Npgsql.EntityFrameworkCore.PostgreSQL\": migrationBuilder.{|LNT5101:DropTable|}(\"A\"); break; default: migrationBuilder.{|LNT5101:DropTable|}(\"B\"); break; }")]
    [InlineData("Action drop = () => migrationBuilder.{|LNT5101:DropTable|}(\"A\"); drop();")]
    [InlineData("var dropped = migrationBuilder.{|LNT5101:DropTable|}(\"A\"); dropped.Annotation(\"a\", 1);")]
    [InlineData("var builder = migrationBuilder; builder.{|LNT5101:DropTable|}(\"A\");")]
    [InlineData("migrationBuilder.{|LNT5101:DropTable|}(name: Prefix + \"A\");")]
    [InlineData("Twice(migrationBuilder, \"A\");")]
    [InlineData("new Change().Purge(migrationBuilder);")]
    public Task Statements_of_any_form_are_read(string up) => Reports(Migration(up, members: Members(up)), Alone);

    [Fact]
    public Task A_method_that_calls_itself_ends() => Reports(
        Migration("Again(migrationBuilder);", members: "void Again(MigrationBuilder builder) { Again(builder); builder.{|LNT5101:DropTable|}(\"A\"); }"), Alone);

    [Fact]
    public Task Loops_within_loops_are_given_up() => Accepts(
        Migration("foreach (var a in Items) foreach (var b in Items) foreach (var c in Items) migrationBuilder.DropTable(a + b + c);", members: $"static readonly string[] Items = {{ {string.Join(", ", Enumerable.Range(0, 60).Select(static it => $"\"{it}\""))} }};"), Alone);

    [Fact]
    public Task Sums_of_sums_are_given_up() => Accepts(
        Migration("var a0 = \"0123456789\";\n" + string.Join('\n', Enumerable.Range(1, 60).Select(static it => $"var a{it} = a{it - 1} + a{it - 1};")) + "\nmigrationBuilder.DropTable(a60);"), Alone);

    [Fact]
    public Task Primary_constructors_nested_and_file_local_migrations_are_read() => Reports(
        """
        using Microsoft.EntityFrameworkCore.Migrations;

        file class First(string table) : Migration
        {
            protected override void Up(MigrationBuilder migrationBuilder) { migrationBuilder.DropTable(table); migrationBuilder.{|LNT5101:DropTable|}("A"); }
        }

        class Outer<T>
        {
            private class Inner : Migration
            {
                protected override void Up(MigrationBuilder builder) => builder.{|LNT5101:DropTable|}("A");
            }
        }
        """, Alone);

    [Fact]
    public Task A_helper_in_another_file_is_reported_where_it_is_called() => Reports(
        ("/.editorconfig", "root = true\n\n[*.cs]\n" + Alone),
        ("/1.cs", "using Microsoft.EntityFrameworkCore.Migrations; partial class A : Migration { protected override void Up(MigrationBuilder b) { {|LNT5101:Purge|}(b); } }"),
        ("/2.cs", "using Microsoft.EntityFrameworkCore.Migrations; partial class A { void Purge(MigrationBuilder b) => b.DropTable(\"T\"); }"));

    private static string Members(string up) => (up.StartsWith("Twice", StringComparison.Ordinal), up.StartsWith("new", StringComparison.Ordinal)) switch
    {
        (true, _) => "const string Prefix = \"p\"; static void Twice(MigrationBuilder builder, string table) { builder.{|LNT5101:DropTable|}(table); builder.{|LNT5101:DropTable|}($\"{table}2\"); }",
        (_, true) => "void Purge(MigrationBuilder builder) => builder.{|LNT5101:DropTable|}(\"A\");",
        _ => "const string Prefix = \"p\";",
    };
}
