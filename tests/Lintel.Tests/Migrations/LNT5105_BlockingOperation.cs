namespace Lintel.Migrations;

public class LNT5105_BlockingOperation() : MigrationTest<BlockingOperationFix>("LNT5105", Libraries.Npgsql)
{
    private const string Index = "migrationBuilder.CreateIndex(\n    name: \"IX_Orders_CustomerId\",\n    table: \"Orders\",\n    column: \"CustomerId\")";

    private static string Marked(string code) => code.Replace("CreateIndex", "{|LNT5105:CreateIndex|}", StringComparison.Ordinal);

    [Theory]
    [InlineData("migrationBuilder.{|LNT5105:CreateIndex|}(name: \"IX\", table: \"Orders\", column: \"A\");")]
    [InlineData("migrationBuilder.{|LNT5105:CreateIndex|}(name: \"IX\", table: \"Orders\", columns: new[] { \"A\", \"B\" }, unique: true, filter: \"A IS NOT NULL\");")]
    [InlineData("migrationBuilder.{|LNT5105:CreateIndex|}(name: \"IX\", table: \"Orders\", column: \"A\").Annotation(\"Npgsql:CreatedConcurrently\", false).Annotation(\"Npgsql:IndexMethod\", \"gin\");")]
    [InlineData("migrationBuilder.{|LNT5105:AddForeignKey|}(name: \"FK\", table: \"Orders\", column: \"CustomerId\", principalTable: \"Customers\", principalColumn: \"Id\", onDelete: ReferentialAction.Cascade);")]
    [InlineData("migrationBuilder.{|LNT5105:AddUniqueConstraint|}(name: \"AK\", table: \"Orders\", column: \"No\");")]
    [InlineData("migrationBuilder.{|LNT5105:AddPrimaryKey|}(name: \"PK\", table: \"Orders\", column: \"Id\");")]
    [InlineData("migrationBuilder.{|LNT5105:AddCheckConstraint|}(name: \"CK\", table: \"Orders\", sql: \"a > 0\");")]
    public Task PostgreSQL_locks_a_table_that_was_there(string up) => Reports(Migration(up), On("npgsql"));

    [Theory]
    [InlineData("migrationBuilder.{|LNT5105:CreateIndex|}(name: \"IX\", table: \"Orders\", column: \"A\", unique: true);")]
    [InlineData("migrationBuilder.{|LNT5105:AddForeignKey|}(name: \"FK\", table: \"Orders\", column: \"CustomerId\", principalTable: \"Customers\");")]
    [InlineData("migrationBuilder.{|LNT5105:AddUniqueConstraint|}(name: \"AK\", table: \"Orders\", column: \"No\");")]
    public Task SQL_Server_locks_a_table_that_was_there(string up) => Reports(Migration(up), On("sqlserver"));

    [Fact]
    public Task On_SQL_Server_a_setting_asks_for_online_indexes() => Reports(Migration(Marked(Index) + ";"), On("sqlserver") + "lintel.migrations.online_indexes = required\n");

    [Theory]
    [InlineData("sqlserver", Index + ";")]
    [InlineData("sqlserver", Index + ".Annotation(\"SqlServer:Online\", true);")]
    [InlineData("sqlserver", "migrationBuilder.CreateIndex(name: \"IX\", table: \"Orders\", column: \"A\", unique: true).Annotation(\"SqlServer:Online\", true);")]
    [InlineData("npgsql", Index + ".Annotation(\"Npgsql:CreatedConcurrently\", true);")]
    [InlineData("npgsql", Index + ".Annotation(\"Npgsql:CreatedConcurrently\", DateTime.Now.Year > 1);")]
    [InlineData("sqlite", Index + ";")]
    [InlineData("mysql", Index + ";")]
    [InlineData("auto", Index + ";")]
    [InlineData("npgsql", "migrationBuilder.CreateTable(name: \"Orders\", columns: table => new { Id = table.Column<int>() });\n" + Index + ";\nmigrationBuilder.AddForeignKey(\"FK\", \"Orders\", \"A\", \"Customers\");")]
    public Task What_blocks_nobody_or_is_not_known_to_is_accepted(string provider, string up) => Accepts(Migration(up), On(provider));

    [Theory]
    [InlineData("npgsql", "CreateIndex", "\"IX\", \"Orders\", \"A\"", "create it concurrently")]
    [InlineData("npgsql", "AddForeignKey", "\"FK\", \"Orders\", \"A\", \"Customers\"", "add it NOT VALID and validate later")]
    [InlineData("sqlserver", "CreateIndex", "\"IX\", \"Orders\", \"A\", unique: true", "create it online")]
    [InlineData("sqlserver", "AddForeignKey", "\"FK\", \"Orders\", \"A\", \"Customers\"", "add it WITH NOCHECK and check it later")]
    public Task It_says_what_the_provider_can_do_instead(string provider, string operation, string arguments, string remedy) => Says(
        Migration($"migrationBuilder.{{|#0:{operation}|}}({arguments});"), MigrationRules.BlockingOperation, $"'{operation}' on 'Orders' blocks writes until it is done; {remedy}, in a migration of its own", On(provider));

    [Fact]
    public Task An_index_alone_is_created_concurrently() => Fixes(
        Migration(Marked(Index) + "; // for the list"),
        Migration(Index + "\n    .Annotation(\"Npgsql:CreatedConcurrently\", true); // for the list"), On("npgsql"));

    [Fact]
    public Task Further_annotations_stay() => Fixes(
        Migration("migrationBuilder.{|LNT5105:CreateIndex|}(\"IX\", \"Orders\", \"A\").Annotation(\"Npgsql:IndexMethod\", \"gin\");"),
        Migration("migrationBuilder.CreateIndex(\"IX\", \"Orders\", \"A\").Annotation(\"Npgsql:IndexMethod\", \"gin\").Annotation(\"Npgsql:CreatedConcurrently\", true);"), On("npgsql"));

    [Fact]
    public Task Beside_other_operations_there_is_no_fix() => OffersNothing(Migration(Marked(Index) + ";\n" + Marked(Index).Replace("CustomerId", "ProductId", StringComparison.Ordinal) + ";"), On("npgsql"));

    [Fact]
    public Task Half_typed_indexes_are_survived() => Survives(Migration("migrationBuilder.CreateIndex(name: \"IX\", table: , column:).Annotation(\"Npgsql:CreatedConcurrently\""), On("npgsql"));
}
