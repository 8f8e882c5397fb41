using System.Data.Common;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using EfMigration = Microsoft.EntityFrameworkCore.Migrations.Migration;

namespace Lintel.Migrations;

/// <summary>A rename that EF scaffolded as a drop and an add, applied to a database before and after LNT5102 mended it.</summary>
public class AppliedMigrationTests
{
    private const string Table = """
        CREATE TABLE "Customers" ("Id" integer PRIMARY KEY, "Email" varchar(200) NOT NULL, "Name" varchar(100));
        INSERT INTO "Customers" VALUES (1, 'ada@example.org', 'Ada');
        """;

    [Fact]
    public async Task On_SQLite_the_data_survives_the_mended_migration()
    {
        await using var database = new SqliteConnection("Data Source=:memory:");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        using var context = new BareContext(new DbContextOptionsBuilder().UseSqlite(database).Options);
        Assert.Equal("Ada", await NameAfter(await Mended("Sqlite", "sqlite"), context, database));
    }

    [Fact]
    public async Task On_PostgreSQL_the_data_survives_the_mended_migration_alone()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, "There is no PostgreSQL under /usr/lib/postgresql: install the package 'postgresql'.");
        await using var server = await PostgresServer.StartAsync(TestContext.Current.CancellationToken);
        await using var database = new NpgsqlConnection(server.ConnectionString);
        await database.OpenAsync(TestContext.Current.CancellationToken);
        using var context = new BareContext(new DbContextOptionsBuilder().UseNpgsql(database).Options);

        Assert.Equal(DBNull.Value, await NameAfter(Scaffolded("PostgreSQL"), context, database));
        Assert.Equal("Ada", await NameAfter(await Mended("PostgreSQL", "npgsql"), context, database));
    }

    private static string Scaffolded(string provider) => File.ReadAllText(Path.Combine(ScaffoldTests.Scaffolds, provider, "RenameColumnAndComment.cs.txt"));

    private static async Task<string> Mended(string provider, string word)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var project = House.ProjectOf([("/Rename.cs", Scaffolded(provider))], $"lintel.migrations.provider = {word}");
        var compilation = (await project.GetCompilationAsync(cancellation))!;
        var found = await compilation.WithAnalyzers([new MigrationAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation);
        var rename = Assert.Single(found, static it => it.Id == "LNT5102");

        CodeAction? fix = null;
        await new ScaffoldedRenameFix().RegisterCodeFixesAsync(new CodeFixContext(project.Documents.Single(), rename, (action, _) => fix = action, cancellation));
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(await fix!.GetOperationsAsync(cancellation))).ChangedSolution;
        return (await changed.GetDocument(project.Documents.Single().Id)!.GetTextAsync(cancellation)).ToString();
    }

    /// <summary>Makes the table, runs the migration of this code, and reads what became of the name.</summary>
    private static async Task<object?> NameAfter(string code, DbContext context, DbConnection database)
    {
        await Run(database, "DROP TABLE IF EXISTS \"Customers\"");
        await Run(database, Table);
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(MigrationOf(code).UpOperations))
            await Run(database, command.CommandText);

        await using var read = database.CreateCommand();
        read.CommandText = "SELECT \"FullName\" FROM \"Customers\"";
        return await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static EfMigration MigrationOf(string code)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            "Applied", [CSharpSyntaxTree.ParseText(code)], Libraries.Framework.AddRange(Libraries.Named(Libraries.EfCore)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(emitted.Success, string.Join(Environment.NewLine, emitted.Diagnostics));
        return (EfMigration)Activator.CreateInstance(Assert.Single(Assembly.Load(image.ToArray()).GetTypes(), static type => typeof(EfMigration).IsAssignableFrom(type)))!;
    }

    private static async Task Run(DbConnection database, string text)
    {
        await using var command = database.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private sealed class BareContext(DbContextOptions options) : DbContext(options);
}
