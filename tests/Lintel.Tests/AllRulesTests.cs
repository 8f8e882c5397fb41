namespace Lintel;

/// <summary>All rules at once, over real, broken and drifted code.</summary>
public class AllRulesTests
{
    private const string OwnHouse = """
        lintel.layers = ground, architecture, reporting, concerns
        lintel.layer.ground.namespaces = Lintel, Lintel.Sql
        lintel.layer.ground.may_use = reporting
        lintel.layer.architecture.namespaces = Lintel.Architecture
        lintel.layer.architecture.may_use = ground
        lintel.layer.reporting.namespaces = Lintel.Reporting
        lintel.layer.reporting.may_use = none
        lintel.layer.concerns.namespaces = Lintel.Dependencies, Lintel.Configuration, Lintel.Endpoints, Lintel.Data, Lintel.Migrations, Lintel.Requests
        lintel.layer.concerns.may_use = ground, architecture, reporting
        """;

    private const string Drift = """
        namespace Lintel.Architecture
        {
            class Low { Lintel.Dependencies.High high = new(); object M() => Lintel.Dependencies.High.Make(high.Value).Value; }
        }
        namespace Lintel.Dependencies
        {
            class High { public int Value; public static High Make(int value) => new(); }
        }
        """;

    [Fact]
    public async Task Our_own_source_keeps_the_rules()
    {
        var compilation = await House.ProjectOf(OwnSource(), OwnHouse).GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.Empty(compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(static it => it.Severity == DiagnosticSeverity.Error)); // or silence proves nothing

        Assert.Empty(await House.AnalyzeAsync(OwnSource(), OwnHouse));
    }

    [Fact]
    public async Task Half_typed_source_crashes_nothing()
    {
        foreach (var step in new[] { 0.25, 0.5, 0.75 })
            await House.AnalyzeAsync(OwnSource().Select(file => (file.Path, file.Text[..(int)(file.Text.Length * step)])), OwnHouse);
    }

    [Fact]
    public async Task A_rule_says_a_mistake_once()
    {
        var found = await House.AnalyzeAsync([("/drift.cs", Drift)], OwnHouse + "\nlintel.modules.patterns = Lintel.{module}");

        Assert.Equal(["LNT1002", "LNT2001"], found.Select(static diagnostic => diagnostic.Id)); // two rules, each speaks for itself, once
    }

    [Fact]
    public async Task The_editor_sees_the_same_file_by_file()
    {
        var project = House.ProjectOf([("/drift.cs", Drift)], OwnHouse);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var live = await compilation.WithAnalyzers(House.Engines, project.AnalyzerOptions).GetAnalyzerSemanticDiagnosticsAsync(
            compilation.GetSemanticModel(compilation.SyntaxTrees.Single()), filterSpan: null, TestContext.Current.CancellationToken);

        Assert.Equal((await House.AnalyzeAsync([("/drift.cs", Drift)], OwnHouse)).Select(House.Line), live.Select(House.Line));
    }

    [Fact]
    public async Task One_thread_and_many_and_any_order_of_files_say_the_same()
    {
        var sources = OwnSource().Append(("/drift.cs", Drift)).ToList();
        const string Everything = "lintel.modules.patterns = Lintel.{module}\nlintel.modules.contract_segments = None";

        var alone = (await House.AnalyzeAsync(sources, Everything, concurrent: false)).Select(House.Line).ToList();

        Assert.NotEmpty(alone);
        for (var run = 0; run < 5; run++)
        {
            sources.Reverse();
            Assert.Equal(alone, (await House.AnalyzeAsync(sources, Everything)).Select(House.Line));
        }
    }

    private static IEnumerable<(string Path, string Text)> OwnSource() => House.SourcesOf("src/Lintel.Analyzers")
        .Append(("/usings.cs", """
            global using System;
            global using System.Collections.Concurrent;
            global using System.Collections.Generic;
            global using System.Collections.Immutable;
            global using System.IO;
            global using System.Linq;
            global using System.Threading;
            global using Microsoft.CodeAnalysis;
            global using Microsoft.CodeAnalysis.CSharp;
            global using Microsoft.CodeAnalysis.Diagnostics;
            global using Lintel.Architecture;
            global using Lintel.Reporting;

            namespace Lintel { partial class Rule { private const string DocsAddress = ""; } }
            """));
}
