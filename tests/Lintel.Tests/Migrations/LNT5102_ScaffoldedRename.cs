namespace Lintel.Migrations;

public class LNT5102_ScaffoldedRename() : MigrationTest<ScaffoldedRenameFix>("LNT5102")
{
    private const string Text = "type: \"character varying(200)\", maxLength: 200, nullable: false, defaultValue: \"\"";

    private static string Drop(string column, string table = "Customers") => $"migrationBuilder.DropColumn(name: \"{column}\", table: \"{table}\");";

    private static string Marked(string column, string table = "Customers") => $"migrationBuilder.{{|LNT5102:DropColumn|}}(name: \"{column}\", table: \"{table}\");";

    private static string Add(string column, string facets = Text, string type = "string", string table = "Customers") =>
        $"migrationBuilder.AddColumn<{type}>(name: \"{column}\", table: \"{table}\", {facets});";

    [Fact]
    public Task It_names_both_columns() => Says(
        Migration(
            "migrationBuilder.{|#0:DropColumn|}(\n    name: \"Name\",\n    table: \"Customers\");\n\nmigrationBuilder.{|#1:AddColumn<string>|}(\n    name: \"FullName\",\n    table: \"Customers\",\n    type: \"text\",\n    nullable: false,\n    defaultValue: \"\");",
            "migrationBuilder.{|#2:DropColumn|}(\n    name: \"FullName\",\n    table: \"Customers\");\n\nmigrationBuilder.{|#3:AddColumn<string>|}(\n    name: \"Name\",\n    table: \"Customers\",\n    type: \"text\",\n    nullable: false,\n    defaultValue: \"\");"),
        MigrationRules.ScaffoldedRename, "'Change' drops 'Customers.Name' and adds 'FullName' of the same type, which loses its data; use RenameColumn", Alone);

    [Fact]
    public Task A_scaffolded_rename_becomes_one() => Fixes(
        Migration(
            "migrationBuilder.{|LNT5102:DropColumn|}(\n    name: \"Name\",\n    table: \"Customers\");\n\nmigrationBuilder.AddColumn<string>(\n    name: \"FullName\",\n    table: \"Customers\",\n    type: \"text\",\n    nullable: false,\n    defaultValue: \"\");",
            "migrationBuilder.DropColumn(\n    name: \"FullName\",\n    table: \"Customers\");\n\nmigrationBuilder.AddColumn<string>(\n    name: \"Name\",\n    table: \"Customers\",\n    type: \"text\",\n    nullable: false,\n    defaultValue: \"\");"),
        Migration(
            "migrationBuilder.RenameColumn(\n    name: \"Name\",\n    table: \"Customers\",\n    newName: \"FullName\");",
            "migrationBuilder.RenameColumn(\n    name: \"FullName\",\n    table: \"Customers\",\n    newName: \"Name\");"), Alone);

    [Fact]
    public Task Arguments_stay_as_they_were_written() => Fixes(
        Migration(
            "migrationBuilder.{|LNT5102:DropColumn|}(\"Name\", \"Customers\", \"crm\"); migrationBuilder.AddColumn<string>(\"FullName\", \"Customers\", schema: \"crm\", nullable: true);",
            "migrationBuilder.DropColumn(table: \"Customers\", name: \"FullName\", schema: \"crm\"); migrationBuilder.AddColumn<string>(\"Name\", \"Customers\", schema: \"crm\", nullable: true);"),
        Migration(
            "migrationBuilder.RenameColumn(\"Name\", \"Customers\", \"FullName\", \"crm\");",
            "migrationBuilder.RenameColumn(table: \"Customers\", name: \"FullName\", schema: \"crm\", newName: \"Name\");"), Alone);

    [Fact]
    public Task An_index_built_anew_between_them_stays_and_finds_the_new_name() => Fixes(
        Migration(
            $"migrationBuilder.DropIndex(name: \"IX_Customers_Name\", table: \"Customers\");\n\n{Add("FullName")}\n\nmigrationBuilder.CreateIndex(name: \"IX_Customers_FullName\", table: \"Customers\", column: \"FullName\");\n\n// the old one\n{Marked("Name")}",
            $"{Drop("FullName")}\n\n// as it was\n{Add("Name")}\n\nmigrationBuilder.CreateIndex(name: \"IX_Customers_Name\", table: \"Customers\", column: \"Name\");"),
        Migration(
            "migrationBuilder.DropIndex(name: \"IX_Customers_Name\", table: \"Customers\");\n\nmigrationBuilder.RenameColumn(name: \"Name\", table: \"Customers\", newName: \"FullName\");\n\nmigrationBuilder.CreateIndex(name: \"IX_Customers_FullName\", table: \"Customers\", column: \"FullName\");\n\n// the old one",
            "migrationBuilder.RenameColumn(name: \"FullName\", table: \"Customers\", newName: \"Name\");\n\n// as it was\n\nmigrationBuilder.CreateIndex(name: \"IX_Customers_Name\", table: \"Customers\", column: \"Name\");"), Alone);

    [Fact]
    public Task Several_pairs_each_find_their_own() => Reports(
        Migration(
            $"{Marked("ShipStreet")}\n{Marked("ShipCity")}\n{Add("DeliveryCity")}\n{Add("DeliveryStreet")}",
            $"{Drop("DeliveryCity")}\n{Drop("DeliveryStreet")}\n{Add("ShipStreet")}\n{Add("ShipCity")}"), Alone);

    [Fact]
    public Task Pairs_of_several_tables_are_told_apart() => Reports(
        Migration(
            $"{Marked("Name")}\n{Marked("Name", "Orders")}\n{Add("Title", table: "Orders")}\n{Add("Label")}",
            $"{Drop("Title", "Orders")}\n{Drop("Label")}\n{Add("Name")}\n{Add("Name", table: "Orders")}"), Alone);

    [Fact]
    public Task A_tie_is_reported_without_a_fix() => OffersNothing(
        Migration(
            $"{Marked("FirstName")}\n{Marked("LastName")}\n{Add("FullName")}",
            $"{Drop("FullName")}\n{Add("FirstName")}\n{Add("LastName")}"), Alone);

    [Theory]
    [InlineData("type: \"text\", nullable: false", "type: \"text\", nullable: true")]
    [InlineData("type: \"character varying(30)\", maxLength: 30, nullable: false", "type: \"character varying(128)\", maxLength: 128, nullable: false")]
    [InlineData("type: \"text\", nullable: true", "type: \"jsonb\", nullable: true")]
    [InlineData("type: \"text\"", "type: \"text\", nullable: true")]
    [InlineData("type: \"numeric\", precision: 10, scale: 2", "type: \"numeric\", precision: 10, scale: 4")]
    [InlineData("type: \"text\", nullable: true", "type: \"text\", nullable: true, computedColumnSql: \"a || b\"")]
    public Task Another_shape_is_no_rename(string old, string added) => Accepts(
        Migration($"{Drop("Name")}\n{Add("FullName", added)}", $"{Drop("FullName")}\n{Add("Name", old)}"), Alone);

    [Fact]
    public Task Another_type_in_code_is_no_rename() => Accepts(Migration($"{Drop("Status")}\n{Add("StatusCode", "type: \"integer\"", "int")}", $"{Drop("StatusCode")}\n{Add("Status", "type: \"integer\"", "short")}"), Alone);

    [Fact]
    public Task An_omitted_nullable_is_false() => Reports(Migration($"{Marked("Name")}\n{Add("FullName", "type: \"text\"")}", $"{Drop("FullName")}\n{Add("Name", "nullable: false, type: \"TEXT\"")}"), Alone);

    [Theory]
    [InlineData("migrationBuilder.Sql(\"UPDATE \\\"Customers\\\" SET \\\"FullName\\\" = \\\"Name\\\"\");")]
    [InlineData("migrationBuilder.Sql(\"DO $sql$ BEGIN UPDATE customers SET fullname = name; END $sql$;\");")]
    [InlineData("migrationBuilder.Sql(\"EXEC('UPDATE Customers SET FullName = Name')\");")]
    [InlineData("migrationBuilder.Sql(Environment.MachineName);")]
    public Task A_copy_between_them_is_deliberate(string copy) => Accepts(
        Migration($"{Add("FullName")}\n{copy}\n{Drop("Name")}", $"{Add("Name")}\n{Drop("FullName")}"), Alone);

    [Fact]
    public Task SQL_that_names_only_one_of_them_copies_nothing() => Reports(
        Migration($"{Marked("Name")}\n{Add("FullName")}\nmigrationBuilder.Sql(\"UPDATE Customers SET FullName = ''\");", $"{Drop("FullName")}\n{Add("Name")}"), Alone);

    [Theory]
    [InlineData("")]
    [InlineData("throw new NotSupportedException();")]
    [InlineData("migrationBuilder.DropColumn(name: \"FullName\", table: \"Customers\");")]
    public Task Without_a_Down_that_tells_the_old_shape_nothing_is_known(string down) => Accepts(Migration($"{Drop("Name")}\n{Add("FullName")}", down), Alone);

    [Fact]
    public Task Another_table_or_schema_is_no_rename() => Accepts(
        Migration($"{Drop("Name")}\n{Add("FullName", "schema: \"crm\", " + Text)}\n{Add("Title", table: "Orders")}", $"{Drop("FullName")}\n{Add("Name")}"), Alone);

    [Fact]
    public Task Of_several_new_columns_without_a_likeness_none_is_guessed() => Accepts(
        Migration($"{Drop("Fax")}\n{Add("Website")}\n{Add("Remark")}", $"{Drop("Website")}\n{Drop("Remark")}\n{Add("Fax")}"), Alone);

    [Fact]
    public Task A_fresh_table_loses_nothing() => Accepts(
        Migration($"migrationBuilder.CreateTable(name: \"Customers\", columns: table => new {{ Name = table.Column<string>() }});\n{Drop("Name")}\n{Add("FullName")}", Add("Name")), Alone);

    [Fact]
    public Task Providers_are_told_apart() => Accepts(
        Migration($"if (migrationBuilder.ActiveProvider == \"Npgsql.EntityFrameworkCore.PostgreSQL\")\n{{\n    {Drop("Name")}\n}}\nelse\n{{\n    {Add("FullName")}\n}}", $"{Drop("FullName")}\n{Add("Name")}"), On("npgsql"));

    [Fact]
    public Task In_called_methods_and_under_conditions_there_is_no_fix() => OffersNothing(
        Migration($"if (DateTime.Now.Year > 1)\n{{\n    {Marked("Name")}\n    {Add("FullName")}\n}}", $"{Drop("FullName")}\n{Add("Name")}"), Alone);

    [Fact]
    public Task Annotations_that_differ_are_left_to_the_reader() => OffersNothing(
        Migration($"{Marked("Name")}\n{Add("FullName").TrimEnd(';')}.Annotation(\"MySql:CharSet\", \"latin1\");", $"{Drop("FullName")}\n{Add("Name")}"), Alone);

    [Fact]
    public Task Half_typed_renames_are_survived() => Survives(Migration("migrationBuilder.DropColumn(name: \"Name\", table: \"Customers\")\nmigrationBuilder.AddColumn<>(name: \"FullName\", table:", $"{Drop("FullName")}\n{Add("Name")}"), Alone);
}
