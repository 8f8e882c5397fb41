namespace Lintel.Data;

public class LNT5003_BypassedQueryFilter() : RuleTest<DataAnalyzer, BypassedQueryFilterFix>(Libraries.EfCore, Libraries.Extensions)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        """;

    private const string Db = """

        namespace Shop
        {
            public class Order { public int Id { get; set; } public List<Line> Lines { get; } = new(); }
            public class Line { public int Id { get; set; } }
            public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); public DbSet<Line> Lines => Set<Line>(); }
            public static class Filters { public const string Tenant = "Tenant", Deleted = "Deleted"; public static readonly string[] All = [Tenant]; }
        }
        """;

    [Fact]
    public Task The_message_names_the_member_and_the_entity() => Says(
        In("int Count() => db.Orders.{|#0:IgnoreQueryFilters|}().Count();"), DataRules.BypassedQueryFilter,
        "'Shop.Orders.Archive.Count()' reads past the query filters of 'Shop.Order' (soft delete, tenant); name one filter, or justify it");

    [Theory]
    [InlineData("int Count() => db.Orders.{|LNT5003:IgnoreQueryFilters|}().Count();")]
    [InlineData("int Count => db.Orders.{|LNT5003:IgnoreQueryFilters|}().Count();")]
    [InlineData("IQueryable<Order> All { get { return db.Orders.Where(o => o.Id > 0).{|LNT5003:IgnoreQueryFilters|}(); } }")]
    [InlineData("int Count() => EntityFrameworkQueryableExtensions.{|LNT5003:IgnoreQueryFilters|}(db.Orders).Count();")]
    [InlineData("int Count() => EntityFrameworkQueryableExtensions.{|LNT5003:IgnoreQueryFilters|}(source: db.Orders).Count();")]
    [InlineData("int Count() => db.Orders.Count(o => db.Lines.{|LNT5003:IgnoreQueryFilters|}().Any(l => l.Id == o.Id));")]
    [InlineData("int Count() { return Local(); int Local() => db.Orders.{|LNT5003:IgnoreQueryFilters|}().Count(); }")]
    [InlineData("Func<Db, int> count = static it => it.Orders.{|LNT5003:IgnoreQueryFilters|}().Count();")]
    [InlineData("IQueryable<T> All<T>() where T : class => db.Set<T>().{|LNT5003:IgnoreQueryFilters|}();")]
    [InlineData("int Count() => db.Orders?.{|LNT5003:IgnoreQueryFilters|}().Count() ?? 0;")]
    public Task A_bypass_is_reported(string member) => Reports(In(member));

    [Theory]
    [InlineData("int Count() => db.Orders.Count();")]
    [InlineData("int Count() => IgnoreQueryFilters(db.Orders).Count(); IQueryable<Order> IgnoreQueryFilters(IQueryable<Order> all) => all;")]
    [InlineData("string Name() => nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters);")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Lintel.Data\", \"LNT5003\", Justification = \"Audit.\")] int Count() => db.Orders.IgnoreQueryFilters().Count();")]
    public Task What_bypasses_nothing_or_says_why_is_accepted(string member) => Accepts(In(member));

    [Fact]
    public Task An_extension_that_wraps_it_is_reported_at_the_call_it_makes() => Says(
        In("int Count() => db.Orders.WithDeleted().Count();") + """
            namespace Shop { public static class Queries { public static IQueryable<T> WithDeleted<T>(this IQueryable<T> all) where T : class => all.{|#0:IgnoreQueryFilters|}(); } }
            """,
        DataRules.BypassedQueryFilter,
        "'Shop.Queries.WithDeleted<T>(System.Linq.IQueryable<T>)' reads past the query filters of 'T' (soft delete, tenant); name one filter, or justify it");

    [Theory]
    [InlineData("lintel.query_filters.exempt_namespaces = Shop.Orders")]
    [InlineData("lintel.query_filters.exempt_namespaces = **.Admin.**, **.Orders.**")]
    public Task Exempt_namespaces_may(string options) => Accepts(In("int Count() => db.Orders.IgnoreQueryFilters().Count();"), options);

    [Theory]
    [InlineData("")]
    [InlineData("lintel.query_filters.exempt_namespaces = none")]
    [InlineData("lintel.query_filters.exempt_namespaces = **.Admin.**")]
    [InlineData("lintel.query_filters.exempt_names = Deleted")]
    public Task Others_may_not(string options) => Reports(In("int Count() => db.Orders.{|LNT5003:IgnoreQueryFilters|}().Count();"), options);

    [Theory]
    [InlineData("[\"Deleted\"]")]
    [InlineData("[Filters.Deleted]")]
    [InlineData("new[] { Filters.Deleted }")]
    [InlineData("new string[] { \"Deleted\", nameof(Deleted) }")]
    [InlineData("new List<string> { Filters.Deleted }")]
    [InlineData("Filters.All")]
    [InlineData("[.. Filters.All]")]
    [InlineData("[Name]")]
    public Task Exempt_filters_and_those_that_only_the_run_knows_are_accepted(string filters) => Accepts(
        In($"string Name = \"\"; int Deleted; int Count() => db.Orders.IgnoreQueryFilters({filters}).Count();"), "lintel.query_filters.exempt_names = Deleted, Draft");

    [Theory]
    [InlineData("[\"Tenant\"]")]
    [InlineData("[Filters.Deleted, Filters.Tenant]")]
    [InlineData("new[] { \"deleted\" }")]
    public Task Other_filters_are_reported(string filters) => Reports(
        In($"int Count() => db.Orders.{{|LNT5003:IgnoreQueryFilters|}}({filters}).Count();"), "lintel.query_filters.exempt_names = Deleted, Draft");

    [Fact]
    public Task A_program_of_top_level_statements_is_reported() => ReportsInProgram(
        Usings + "using Shop;\nConsole.WriteLine(new Db().Orders.{|LNT5003:IgnoreQueryFilters|}().Count());\n" + Db);

    [Theory]
    [InlineData("int Count() => db.Orders.IgnoreQueryFilters(")]
    [InlineData("int Count() => db.Missing.IgnoreQueryFilters().Count();")]
    public Task Half_typed_code_is_survived(string member) => Survives(In(member));

    [Fact]
    public Task The_attribute_waits_for_a_justification() => Fixes_one(
        In("// Counts all.\n        int Count() => db.Orders.{|LNT5003:IgnoreQueryFilters|}().Count();"),
        In("// Counts all.\n        [SuppressMessage(\"Lintel.Data\", \"LNT5003\", Justification = \"\")]\n        int Count() => db.Orders.IgnoreQueryFilters().Count();")
            .Replace("using System.Linq;", "using System.Diagnostics.CodeAnalysis;\nusing System.Linq;", StringComparison.Ordinal));

    [Theory]
    [InlineData("int Count { get { return db.Orders.{|LNT5003:IgnoreQueryFilters|}().Count(); } }", "int Count { get { return db.Orders.IgnoreQueryFilters().Count(); } }")]
    [InlineData("Func<Db, int> count = static it => it.Orders.{|LNT5003:IgnoreQueryFilters|}().Count();", "Func<Db, int> count = static it => it.Orders.IgnoreQueryFilters().Count();")]
    [InlineData("[Obsolete] int Count() { return Local(); int Local() => db.Orders.{|LNT5003:IgnoreQueryFilters|}().Count(); }", "[Obsolete] int Count() { return Local(); int Local() => db.Orders.IgnoreQueryFilters().Count(); }")]
    public Task It_stands_on_the_member(string before, string after) => Fixes_one(
        "using System.Diagnostics.CodeAnalysis;\n" + In(before),
        "using System.Diagnostics.CodeAnalysis;\n" + In($"[SuppressMessage(\"Lintel.Data\", \"LNT5003\", Justification = \"\")]\n        {after}"));

    [Fact]
    public void There_is_no_fix_for_all_at_once() => Assert.Null(new BypassedQueryFilterFix().GetFixAllProvider());

    private Task Fixes_one(string code, string fixedCode)
    {
        var test = Test(code);
        test.FixedCode = fixedCode;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string In(string member) => Usings + $$"""
        namespace Shop.Orders
        {
            class Archive(Db db)
            {
                {{member}}
                object Context => db;
            }
        }
        """ + Db;
}
