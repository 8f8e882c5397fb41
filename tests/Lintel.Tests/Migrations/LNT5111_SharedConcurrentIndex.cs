using Microsoft.CodeAnalysis.Testing;

namespace Lintel.Migrations;

public class LNT5111_SharedConcurrentIndex() : MigrationTest<EmptyCodeFixProvider>("LNT5111")
{
    private const string Marked = "migrationBuilder.{|LNT5111:CreateIndex|}(name: \"IX_A\", table: \"Orders\", column: \"A\").Annotation(\"Npgsql:CreatedConcurrently\", true);\n";
    private const string Plain = "migrationBuilder.CreateIndex(name: \"IX_A\", table: \"Orders\", column: \"A\").Annotation(\"Npgsql:CreatedConcurrently\", true);\n";

    [Theory]
    [InlineData(Marked + "migrationBuilder.AddColumn<int>(\"A\", \"Orders\");")]
    [InlineData("migrationBuilder.AddColumn<int>(\"A\", \"Orders\");\n" + Marked)]
    [InlineData(Marked + Plain)]
    [InlineData("migrationBuilder.{|LNT5111:Sql|}(\"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON orders (a)\", suppressTransaction: true);\nmigrationBuilder.Sql(\"SELECT 1\");")]
    [InlineData("migrationBuilder.{|LNT5111:Sql|}(\"DROP INDEX CONCURRENTLY ix\", true);\nmigrationBuilder.Sql(\"SELECT 1\");")]
    [InlineData("migrationBuilder.{|LNT5111:Sql|}(\"REINDEX INDEX CONCURRENTLY ix\", true);\nmigrationBuilder.Sql(\"SELECT 1\");")]
    [InlineData("migrationBuilder.{|LNT5111:Sql|}(\"CREATE INDEX CONCURRENTLY ON orders (a); CREATE INDEX CONCURRENTLY ON orders (b)\");")]
    public Task Beside_another_operation_it_is_reported(string up) => Reports(Migration(up), On("npgsql"));

    [Theory]
    [InlineData(Plain, "npgsql")]
    [InlineData("migrationBuilder.Sql(\"CREATE INDEX CONCURRENTLY ix ON orders (a)\", suppressTransaction: true);", "npgsql")]
    [InlineData(Plain + "migrationBuilder.AddColumn<int>(\"A\", \"Orders\");", "sqlserver")]
    [InlineData("migrationBuilder.CreateIndex(\"IX\", \"Orders\", \"A\").Annotation(\"Npgsql:CreatedConcurrently\", false); migrationBuilder.AddColumn<int>(\"A\", \"Orders\");", "npgsql")]
    [InlineData("migrationBuilder.CreateIndex(\"IX\", \"Orders\", \"A\"); migrationBuilder.AddColumn<int>(\"A\", \"Orders\");", "npgsql")]
    [InlineData("migrationBuilder.Sql(\"-- CREATE INDEX CONCURRENTLY ix ON orders (a)\\nSELECT 1\"); migrationBuilder.AddColumn<int>(\"A\", \"Orders\");", "npgsql")]
    [InlineData("migrationBuilder.Sql(\"REFRESH MATERIALIZED VIEW CONCURRENTLY v\"); migrationBuilder.AddColumn<int>(\"A\", \"Orders\");", "npgsql")]
    public Task Alone_or_in_the_transaction_it_is_accepted(string up, string provider) => Accepts(Migration(up), On(provider));

    [Fact]
    public Task Called_methods_count() => Reports(
        Migration("Index(migrationBuilder);\nmigrationBuilder.AddColumn<int>(\"A\", \"Orders\");", members: "private static void Index(MigrationBuilder builder) => builder.{|LNT5111:CreateIndex|}(\"IX\", \"Orders\", \"A\").Annotation(\"Npgsql:CreatedConcurrently\", true);"), On("npgsql"));

    [Fact]
    public Task It_names_the_index() => Says(
        Migration("migrationBuilder.{|#0:Sql|}(\"CREATE INDEX CONCURRENTLY ix_orders_a ON orders (a)\");\nmigrationBuilder.AddColumn<int>(\"A\", \"Orders\");"), MigrationRules.SharedConcurrentIndex,
        "'ix_orders_a' is created outside the transaction, so a failure leaves 'Change' half applied; give it a migration of its own", On("npgsql"));

    [Fact]
    public Task Half_typed_indexes_are_survived() => Survives(Migration("migrationBuilder.Sql(\"CREATE INDEX CONCURRENTLY\"); migrationBuilder.Sql(\"DROP INDEX CONCURRENTLY IF\"); migrationBuilder.CreateIndex().Annotation(\"Npgsql:CreatedConcurrently\", );"), On("npgsql"));
}
