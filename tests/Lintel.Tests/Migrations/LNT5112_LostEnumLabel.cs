using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Migrations;

public class LNT5112_LostEnumLabel() : MigrationTest<EmptyCodeFixProvider>("LNT5112")
{
    private static string Alter(string name, string before, string after) =>
        $"migrationBuilder.AlterDatabase()\n    .Annotation(\"Npgsql:Enum:{name}\", {after})\n    .OldAnnotation(\"Npgsql:Enum:{name}\", {before});";

    private static string Marked(string name, string before, string after) => Alter(name, before, after).Replace(".Annotation", ".{|LNT5112:Annotation|}", StringComparison.Ordinal);

    [Theory]
    [InlineData("status", "\"draft,paid\"", "\"draft\"")]
    [InlineData("status", "\"draft,paid\"", "\"draft,settled\"")]
    [InlineData("sales.status", "\"draft, paid\"", "\"paid\"")]
    [InlineData("status", "\"draft,\" + \"paid\"", "\"dra\" + \"ft\"")]
    public Task A_label_that_is_gone_is_reported(string name, string before, string after) => Reports(Migration(Marked(name, before, after)), Alone);

    [Theory]
    [InlineData("\"draft\"", "\"draft,paid\"")]
    [InlineData("\"draft,paid\"", "\"paid,draft\"")]
    [InlineData("\"draft, paid\"", "\"draft,paid\"")]
    [InlineData("Environment.MachineName", "\"draft\"")]
    [InlineData("\"draft\"", "Environment.MachineName")]
    public Task Labels_that_stay_come_or_move_are_accepted(string before, string after) => Accepts(Migration(Alter("status", before, after)), Alone);

    [Theory]
    [InlineData("migrationBuilder.AlterDatabase().OldAnnotation(\"Npgsql:Enum:status\", \"draft,paid\");")]
    [InlineData("migrationBuilder.AlterDatabase().Annotation(\"Npgsql:Enum:status\", \"draft\").OldAnnotation(\"Npgsql:Enum:sales.status\", \"draft,paid\");")]
    [InlineData("migrationBuilder.AlterDatabase().Annotation(\"Npgsql:PostgresExtension:citext\", \",,\").OldAnnotation(\"Npgsql:PostgresExtension:hstore\", \",,\");")]
    public Task A_type_dropped_as_a_whole_is_accepted(string up) => Accepts(Migration(up), Alone);

    [Fact]
    public Task Down_may_lose_what_Up_added() => Accepts(Migration(Alter("status", "\"draft\"", "\"draft,paid\""), Alter("status", "\"draft,paid\"", "\"draft\"")), Alone);

    [Fact]
    public Task Each_lost_label_is_said_once() => Reports(
        Migration(Alter("status", "\"draft,paid,void\"", "\"draft\"").Replace(".Annotation", ".{|LNT5112:{|LNT5112:Annotation|}|}", StringComparison.Ordinal)), Alone);

    [Fact]
    public Task It_names_type_and_label() => Says(
        Migration(Alter("sales.status", "\"draft,paid\"", "\"draft\"").Replace(".Annotation", ".{|#0:Annotation|}", StringComparison.Ordinal)), MigrationRules.LostEnumLabel,
        "Enum type 'sales.status' loses label 'paid', which PostgreSQL cannot do; rename with ALTER TYPE … RENAME VALUE in Sql(), or keep the label", Alone);

    [Fact]
    public Task Half_typed_annotations_are_survived() => Survives(Migration("migrationBuilder.AlterDatabase().Annotation(\"Npgsql:Enum:\", ).OldAnnotation().Annotation(\"Npgsql:Enum:a\""), Alone);
}
