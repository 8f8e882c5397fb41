namespace Lintel.Data;

public class LNT2006_ForeignSchemaAccess() : RuleTest<DataAnalyzer>(Libraries.EfCore, Libraries.Extensions, Libraries.Dapper, Libraries.Npgsql)
{
    private const string Options = """
        lintel.module.ordering.schema = ordering, order_archive
        lintel.module.billing.schema = billing
        """;

    [Fact]
    public Task The_message_names_both_modules_and_the_table() => Says(
        In("void M() => connection.Execute({|#0:\"delete from ordering.orders\"|});"), DataRules.ForeignSchemaAccess,
        "'Shop.Modules.Billing.Report' of module 'Billing' reads 'ordering.orders', which belongs to module 'Ordering'; use its contracts",
        "lintel.module.ordering.namespaces = Shop.Modules.Ordering.**\n" + Options);

    [Theory]
    [InlineData("object M() => connection.Query({|LNT2006:\"select * from ordering.orders\"|});")]
    [InlineData("object M() => connection.QueryAsync<int>(sql: {|LNT2006:\"select * from Ordering.orders\"|}, param: null);")]
    [InlineData("object M() => SqlMapper.Execute(connection, {|LNT2006:\"update order_archive.orders set x = 1\"|});")]
    [InlineData("object M() => connection.QueryMultiple({|LNT2006:\"select 1; select * from ordering.orders\"|});")]
    [InlineData("object M() => connection.Execute(new CommandDefinition({|LNT2006:\"delete from ordering.orders\"|}));")]
    [InlineData("object M() => context.Orders.FromSqlRaw({|LNT2006:\"select * from ordering.orders\"|});")]
    [InlineData("object M(int id) => context.Orders.FromSql({|LNT2006:$\"select * from ordering.orders where id = {id}\"|});")]
    [InlineData("object M(int id) => context.Orders.FromSqlInterpolated({|LNT2006:$\"select * from ordering.orders where id = {id}\"|});")]
    [InlineData("object M() => context.Database.ExecuteSqlRaw({|LNT2006:\"truncate ordering.orders\"|});")]
    [InlineData("object M() => context.Database.ExecuteSqlAsync({|LNT2006:$\"delete from ordering.orders\"|});")]
    [InlineData("object M() => context.Database.SqlQueryRaw<int>({|LNT2006:\"select id from ordering.orders\"|});")]
    [InlineData("object M() => context.Database.SqlQuery<int>({|LNT2006:$\"select id from ordering.orders\"|});")]
    [InlineData("void M(ModelBuilder model) => model.Entity<Order>().ToSqlQuery({|LNT2006:\"select * from ordering.orders\"|});")]
    [InlineData("void M(System.Data.Common.DbCommand command) { command.CommandText = {|LNT2006:\"select * from ordering.orders\"|}; }")]
    [InlineData("void M(IDbCommand command) { command.CommandText = {|LNT2006:\"select * from ordering.orders\"|}; }")]
    [InlineData("object M() => new Npgsql.NpgsqlCommand { CommandText = {|LNT2006:\"select * from ordering.orders\"|} };")]
    [InlineData("object M() => new Npgsql.NpgsqlCommand({|LNT2006:\"select * from ordering.orders\"|});")]
    [InlineData("object M() => new Npgsql.NpgsqlBatchCommand({|LNT2006:\"select * from ordering.orders\"|});")]
    [InlineData("object M(Npgsql.NpgsqlDataSource source) => source.CreateCommand({|LNT2006:\"select * from ordering.orders\"|});")]
    public Task Whatever_sends_sql_is_read(string member) => Reports(In(member), Options);

    [Theory]
    [InlineData("object M() => connection.Query({|LNT2006:@\"select * from \"\"ordering\"\".\"\"orders\"\"\"|});")]
    [InlineData("object M() => connection.Query({|LNT2006:\"\"\"select * from [ordering].[orders]\"\"\"|});")]
    [InlineData("object M() => connection.Query({|LNT2006:\"with x as (select * from ordering.orders) select * from x\"|});")]
    [InlineData("object M() => connection.Query(\"select * \" + {|LNT2006:\"from ordering.orders \"|} + \"where id = 1\");")]
    [InlineData("object M(string where) => connection.Query({|LNT2006:\"select * from ordering.orders \"|} + where);")]
    [InlineData("object M() => connection.Query(\"select * from \" + {|LNT2006:\"ordering\"|} + \".orders\");")]
    [InlineData("const string Orders = \"ordering.orders\"; object M() => connection.Query(\"select * from \" + {|LNT2006:Orders|});")]
    [InlineData("const string All = \"select * from ordering.orders\"; object M() => connection.Query({|LNT2006:All|});")]
    [InlineData("static readonly string All = \"select * from ordering.orders\"; object M() => connection.Query({|LNT2006:All|});")]
    [InlineData("const string Schema = \"ordering\"; object M() => connection.Query({|LNT2006:$\"select * from {Schema}.orders\"|});")]
    [InlineData("object M(string table) => connection.Query({|LNT2006:$\"select * from ordering.{table}\"|});")]
    [InlineData("object M() { var sql = {|LNT2006:\"select * from ordering.orders\"|}; return connection.Query(sql); }")]
    [InlineData("object M(bool all) { var sql = \"select * from billing.invoices \"; if (all) sql += {|LNT2006:\"join ordering.orders on true\"|}; return connection.Query(sql); }")]
    [InlineData("object M() => connection.Query({|LNT2006:Texts.All|});")]
    [InlineData("object M() { const string Sql = \"select * from ordering.orders\"; return connection.Query({|LNT2006:Sql|}); }")]
    [InlineData("object M(bool old) => connection.Query(old ? {|LNT2006:\"select * from order_archive.orders\"|} : \"select * from billing.invoices\");")]
    [InlineData("object M(bool old) => connection.Query(\"select * from \" + (old ? {|LNT2006:\"order_archive.orders\"|} : \"billing.invoices\"));")]
    public Task Text_is_read_as_far_as_the_code_says_it(string member) => Reports(In(member), Options);

    [Theory]
    [InlineData("object M() => connection.Query(\"select * from billing.invoices\");")]
    [InlineData("object M() => connection.Query(\"select * from orders\");")]
    [InlineData("object M() => connection.Query(\"select * from unknown.orders\");")]
    [InlineData("object M() => connection.Query(\"select ordering.id from invoices ordering\");")]
    [InlineData("object M() => connection.Query(\"select 1 -- from ordering.orders\");")]
    [InlineData("object M() => connection.Query(\"select 'from ordering.orders'\");")]
    [InlineData("object M() => connection.Query(\"select extract(year from ordering.day) from invoices ordering\");")]
    [InlineData("object M(string schema) => connection.Query($\"select * from {schema}.orders\");")]
    [InlineData("object M(string schema) => connection.Query(\"select * from \" + schema + \".orders\");")]
    [InlineData("object M(string sql) => connection.Query(sql);")]
    [InlineData("void M() => System.Console.WriteLine(\"select * from ordering.orders\");")]
    [InlineData("string M() => \"select * from ordering.orders\";")]
    [InlineData("void Log(string sql) { } void M() => Log(\"select * from ordering.orders\");")]
    [InlineData("void M() { CommandText = \"select * from ordering.orders\"; } string CommandText { get; set; }")]
    public Task What_touches_no_other_schema_or_is_no_sql_is_accepted(string member) => Accepts(In(member), Options);

    [Fact]
    public Task Text_of_another_file_is_read_and_reported_at_its_use() => Reports(
        ("/.editorconfig", "root = true\n[*.cs]\n" + Options),
        ("/Texts.cs", "namespace Shop.Modules.Billing { static class More { public static readonly string All = \"select * from ordering.orders\"; public const string Id = \"delete from ordering.orders\"; } }"),
        ("/Report.cs", In("object M() => connection.Query({|LNT2006:More.All|}); object N() => connection.Query({|LNT2006:More.Id|});")));

    [Fact]
    public Task A_literal_is_reported_once_for_each_schema() => Says(
        In("object M() => connection.Query({|#0:\"select * from ordering.orders join ordering.lines on true\"|});"), DataRules.ForeignSchemaAccess,
        "'Shop.Modules.Billing.Report' of module 'Billing' reads 'ordering.orders', which belongs to module 'ordering'; use its contracts", Options);

    [Fact]
    public Task Two_schemas_in_one_literal_are_two_reports() => Reports(
        In("object M() => connection.Query({|LNT2006:{|LNT2006:\"select * from ordering.orders join identity.users on true\"|}|});"), Options + "\nlintel.module.identity.schema = identity");

    [Fact]
    public Task Without_schemas_nothing_is_judged() => Accepts(In("object M() => connection.Query(\"select * from ordering.orders\");"));

    [Theory]
    [InlineData("Shop.Modules.Ordering")]
    [InlineData("Shop.Modules.Host")]
    [InlineData("Shop.Reports")]
    public Task The_owner_a_host_and_code_without_a_module_may(string space) => Accepts(
        In("object M() => connection.Query(\"select * from ordering.orders\");").Replace("Shop.Modules.Billing", space, StringComparison.Ordinal), Options);

    [Fact]
    public Task A_schema_of_several_modules_is_open_to_each() => Accepts(
        In("object M() => connection.Query(\"select * from ordering.orders\");"), Options + "\nlintel.module.billing.schema = billing, ordering");

    [Fact]
    public Task A_shared_module_may_use_none() => Reports(
        In("object M() => connection.Query({|LNT2006:\"select * from ordering.orders\"|});").Replace("Shop.Modules.Billing", "Shop.Modules.SharedKernel", StringComparison.Ordinal), Options);

    [Theory]
    [InlineData("")]
    [InlineData("// <auto-generated />\n")]
    public Task Migrations_are_read_even_if_they_are_marked_as_generated(string mark) => Reports(mark + """
        using Microsoft.EntityFrameworkCore.Migrations;
        namespace Shop.Modules.Billing.Migrations
        {
            class Backfill : Migration
            {
                protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql({|LNT2006:"insert into billing.totals select sum(total) from ordering.orders"|});
            }
        }
        """, Options);

    [Fact]
    public Task Other_generated_code_is_not() => Accepts(
        "// <auto-generated />\n" + In("object M() => connection.Query(\"select * from ordering.orders\");"), Options);

    [Theory]
    [InlineData("object M() => connection.Query(\"select * from ordering.orders")]
    [InlineData("object M() => connection.Query($\"select * from ordering.{\");")]
    [InlineData("object M() => connection.Query(missing + \"from ordering.orders\", );")]
    [InlineData("object M() { var sql = sql + \" from ordering.orders\"; return connection.Query(sql); }")]
    public Task Half_typed_code_is_survived(string member) => Survives(In(member));

    private static string In(string member) => $$"""
        using System.Data;
        using Dapper;
        using Microsoft.EntityFrameworkCore;

        namespace Shop.Modules.Billing
        {
            class Order { public int Id { get; set; } }
            static class Texts { public static readonly string All = "select * from ordering.orders"; }
            class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }
            class Report(IDbConnection connection, Db context)
            {
                {{member}}
                object Both => (connection, context);
            }
        }
        """;
}
