using Lintel.Sql;

namespace Lintel.Migrations;

/// <summary>How SQL is cut into tokens and statements.</summary>
public class SqlScriptTests
{
    [Theory]
    [InlineData("SELECT 1; SELECT 2;", 2)]
    [InlineData(";;", 0)]
    [InlineData("SELECT ';' -- ;\n; SELECT 1 /* ; /* ; */ ; */", 2)]
    [InlineData("SELECT \"a;b\", [c;d], `e;f`; SELECT 1", 2)]
    [InlineData("SELECT E'\\';', 1; SELECT 1", 2)]
    [InlineData("DO $x$ a; b; $x$; SELECT 1", 2)]
    [InlineData("SELECT $1; SELECT $2", 2)]
    [InlineData("UPDATE a SET b = 1\nGO\nDELETE FROM a\nGO", 2)]
    [InlineData("SELECT a.go, go FROM b", 1)]
    [InlineData("CREATE FUNCTION f() RETURNS int AS $$ SELECT 1; $$ LANGUAGE sql; SELECT 1", 2)]
    [InlineData("CREATE OR REPLACE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); SELECT 1", 2)]
    [InlineData("CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; DELETE FROM d; END; SELECT 1", 2)]
    [InlineData("CREATE PROCEDURE p AS UPDATE a SET b = 1; DELETE FROM c;\nGO\nSELECT 1", 2)]
    [InlineData("SELECT 'never closed; SELECT 1", 1)]
    [InlineData("SELECT /* never closed; SELECT 1", 1)]
    public void Statements_end_where_they_end(string sql, int count) => Assert.Equal(count, SqlScript.Read(sql).Count);

    [Theory]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("[a b]", "a b")]
    [InlineData("'it''s'", "it's")]
    [InlineData("N'x'", "x")]
    [InlineData("$q$ a $q$", " a ")]
    [InlineData("#work", "#work")]
    public void A_token_is_what_it_says(string sql, string text) => Assert.Equal(text, Assert.Single(SqlLexer.Read(sql)).Text);

    [Fact]
    public void A_name_has_its_schema() => Assert.Equal(("b", "c"), SqlScript.Read("DROP TABLE IF EXISTS a.[b].\"c\"")[0].NameAfter(2, "IF", "EXISTS") is { } name ? (name.Schema, name.Name) : default);
}
