using Microsoft.CodeAnalysis.CodeFixes;

namespace Lintel.Migrations;

/// <summary>Migrations as EF scaffolds them, judged by one rule alone.</summary>
public abstract class MigrationTest<TFix>(string rule, params string[] libraries) : RuleTest<MigrationAnalyzer, TFix>([Libraries.EfCore, .. libraries])
    where TFix : CodeFixProvider, new()
{
    protected string Alone { get; } = string.Join('\n', new MigrationAnalyzer().SupportedDiagnostics.Where(it => it.Id != rule).Select(static it => $"dotnet_diagnostic.{it.Id}.severity = none"))
        + (new MigrationAnalyzer().SupportedDiagnostics.Single(it => it.Id == rule).IsEnabledByDefault ? "\n" : $"\ndotnet_diagnostic.{rule}.severity = warning\n");

    protected string On(string provider) => Alone + $"lintel.migrations.provider = {provider}\n";

    /// <summary>A migration of these statements; further members of the class, and what stands around it.</summary>
    protected static string Migration(string up, string down = "", string members = "", string around = "") => $$"""
        using System;
        using Microsoft.EntityFrameworkCore.Migrations;

        #nullable disable

        namespace Shop.Infrastructure.Migrations
        {
            /// <inheritdoc />
            public partial class Change : Migration
            {
                /// <inheritdoc />
                protected override void Up(MigrationBuilder migrationBuilder)
                {
        {{Indented(up)}}
                }

                /// <inheritdoc />
                protected override void Down(MigrationBuilder migrationBuilder)
                {
        {{Indented(down)}}
                }
                {{members}}
            }
            {{around}}
        }
        """;

    private static string Indented(string statements) =>
        string.Join('\n', statements.Split('\n').Select(static line => line.Length == 0 ? line : "            " + line));
}
