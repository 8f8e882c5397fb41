namespace Lintel.Migrations;

public class LNT5108_StartupMigration() : MigrationTest<StartupMigrationFix>("LNT5108", Libraries.AspNetCore, Libraries.Extensions)
{
    private static string Program(string statements, string types = "") => $$"""
        using System;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var app = WebApplication.CreateBuilder(args).Build();
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Shop>();
        {{statements}}

        public class Shop : DbContext { }
        {{types}}
        """;

    [Theory]
    [InlineData("db.Database.{|LNT5108:Migrate|}(); app.Run();")]
    [InlineData("await db.Database.{|LNT5108:MigrateAsync|}(); await app.RunAsync();")]
    [InlineData("db.Database.{|LNT5108:EnsureCreated|}(); app.Run();")]
    [InlineData("if (app.Environment.IsProduction()) db.Database.{|LNT5108:Migrate|}(); app.Run();")]
    [InlineData("if (!app.Environment.IsDevelopment()) { db.Database.{|LNT5108:Migrate|}(); } app.Run();")]
    [InlineData("if (app.Environment.IsDevelopment()) { } else { db.Database.{|LNT5108:Migrate|}(); } app.Run();")]
    [InlineData("if (app.Environment.IsEnvironment(\"Production\")) db.Database.{|LNT5108:Migrate|}(); app.Run();")]
    [InlineData("app.Lifetime.ApplicationStarted.Register(() => db.Database.{|LNT5108:Migrate|}()); app.Run();")]
    [InlineData("void Prepare() => db.Database.{|LNT5108:Migrate|}(); Prepare(); app.Run();")]
    public Task A_program_that_migrates_before_it_runs_is_reported(string statements) => ReportsInProgram(Program(statements), Alone);

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) db.Database.Migrate(); app.Run();")]
    [InlineData("if (app.Environment.IsDevelopment() && args.Length > 3) { db.Database.Migrate(); } app.Run();")]
    [InlineData("var isLocal = app.Environment.IsDevelopment(); if (isLocal) { await db.Database.MigrateAsync(); } app.Run();")]
    [InlineData("if (app.Environment.IsEnvironment(\"Testing\")) db.Database.EnsureCreated(); app.Run();")]
    [InlineData("if (app.Environment.EnvironmentName != \"Production\") db.Database.EnsureCreated(); app.Run();")]
    [InlineData("if (!app.Environment.IsProduction()) db.Database.EnsureCreated(); app.Run();")]
    [InlineData("if (args.Contains(\"--migrate\")) { db.Database.Migrate(); return; } app.Run();")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.Run(); return; } db.Database.Migrate(); app.Run();")]
    [InlineData("db.Database.Migrate();")]
    [InlineData("db.Database.CanConnect(); app.Run();")]
    public Task In_development_on_demand_or_in_a_migrator_it_is_accepted(string statements) => ReportsInProgram(Program(statements), Alone);

    [Fact]
    public Task A_method_that_the_program_calls_is_followed_once() => ReportsInProgram(
        Program("app.Prepare(db); Setup.Other(db); if (app.Environment.IsDevelopment()) Setup.Guarded(db); app.Run();", """
            static class Setup
            {
                public static void Prepare(this WebApplication app, Shop db) => db.Database.{|LNT5108:Migrate|}();
                public static void Other(Shop db) => Deeper(db);
                private static void Deeper(Shop db) => db.Database.Migrate();
                public static void Guarded(Shop db) => db.Database.Migrate();
                public static void Unused(Shop db) => db.Database.Migrate();
            }
            """), Alone);

    [Fact]
    public Task A_hosted_service_is_reported_unless_it_ends_the_program() => ReportsInProgram(
        Program("app.Run();", """
            class Migrating(IServiceProvider services) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    using var scope = services.CreateScope();
                    await scope.ServiceProvider.GetRequiredService<Shop>().Database.{|LNT5108:MigrateAsync|}(stoppingToken);
                }
            }

            class Worker(IServiceProvider services, IHostApplicationLifetime lifetime) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    await services.GetRequiredService<Shop>().Database.MigrateAsync(stoppingToken);
                    lifetime.StopApplication();
                }
            }
            """), Alone);

    [Fact]
    public Task In_a_test_project_it_is_accepted() => ReportsInProgram(Program("db.Database.Migrate(); app.Run();"), "build_property.IsTestProject = true\n" + Alone);

    [Fact]
    public Task What_another_assembly_does_cannot_be_seen()
    {
        var test = Test(Program("db.Prepare(); app.Run();"), Alone);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        test.TestState.AdditionalReferences.Add(Libraries.Compiled(
            "Other", "public static class Setup { public static void Prepare(this Microsoft.EntityFrameworkCore.DbContext db) => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.Migrate(db.Database); }", [.. Libraries.Named(Libraries.EfCore, Libraries.Extensions)]));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_runner_may_migrate() => ReportsInProgram(Program("db.Database.Migrate(); app.Run();"), Alone + "lintel.migrations.runners = TestProject\n");

    [Fact]
    public Task It_names_the_program() => Says(
        "using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.Hosting; class Jobs : IHostedService { public System.Threading.Tasks.Task StartAsync(System.Threading.CancellationToken t) { new Shop().Database.{|#0:Migrate|}(); return System.Threading.Tasks.Task.CompletedTask; } public System.Threading.Tasks.Task StopAsync(System.Threading.CancellationToken t) => System.Threading.Tasks.Task.CompletedTask; } class Shop : DbContext { }",
        MigrationRules.StartupMigration, "'Jobs.StartAsync(System.Threading.CancellationToken)' applies migrations at start-up; apply them in the deployment, or only in development", Alone);

    [Fact]
    public Task Generated_code_is_no_location() => Accepts(
        "// <auto-generated/>\nusing Microsoft.EntityFrameworkCore; using Microsoft.Extensions.Hosting; class Jobs : IHostedService { public System.Threading.Tasks.Task StartAsync(System.Threading.CancellationToken t) { new Shop().Database.Migrate(); return System.Threading.Tasks.Task.CompletedTask; } public System.Threading.Tasks.Task StopAsync(System.Threading.CancellationToken t) => System.Threading.Tasks.Task.CompletedTask; } class Shop : DbContext { }", Alone);

    [Theory]
    [InlineData("db.Database.{|LNT5108:Migrate|}(); // first", "if (app.Environment.IsDevelopment()) db.Database.Migrate(); // first")]
    [InlineData("// first\nawait db.Database.{|LNT5108:MigrateAsync|}();", "// first\nif (app.Environment.IsDevelopment()) await db.Database.MigrateAsync();")]
    public Task It_is_done_in_development_only(string code, string guarded)
    {
        var test = Test(Program(code + "\napp.Run();"), Alone);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        test.FixedState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        test.FixedCode = Program(guarded + "\napp.Run();");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Without_an_environment_in_sight_there_is_no_fix() => OffersNothing(
        "using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.Hosting; class Jobs : IHostedService { public System.Threading.Tasks.Task StartAsync(System.Threading.CancellationToken t) { new Shop().Database.{|LNT5108:Migrate|}(); return System.Threading.Tasks.Task.CompletedTask; } public System.Threading.Tasks.Task StopAsync(System.Threading.CancellationToken t) => System.Threading.Tasks.Task.CompletedTask; } class Shop : DbContext { }", Alone);

    [Fact]
    public Task Half_typed_programs_are_survived() => Survives("using Microsoft.EntityFrameworkCore; class Shop : DbContext { void M() { Database.Migrate(; this.Database.MigrateAsync().; if (env.IsDevelopment( ) Database.Migrate(); } }", Alone);
}
