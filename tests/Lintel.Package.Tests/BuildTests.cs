namespace Lintel.Packaging;

/// <summary>The package in fresh projects of the shapes that people have.</summary>
public class BuildTests(PackageFeed feed)
{
    [Fact]
    public async Task A_fresh_project_is_told_what_drifted_and_where_to_read_on()
    {
        var project = new Consumer(feed, "Fresh").Write("Code.cs", Code.ReachesIn);

        var answer = (await project.BuildAsync()).Failed();

        var finding = Assert.Single(project.Findings());
        Assert.Equal("LNT2001", finding.Id);
        Assert.StartsWith("'Shop.Modules.Orders.Receipt' uses 'Shop.Modules.Users.Domain.User', which is internal to module 'Users'", finding.Message);
        Assert.EndsWith("Code.cs", finding.File);
        Assert.Equal($"{PackageFeed.DocsAddress}/LNT2001.md", finding.HelpUri);
        Assert.Contains($"Code.cs(7,", answer.Output);
        Assert.Contains($"error LNT2001: {finding.Message} ({finding.HelpUri})", answer.Output);
    }

    [Fact]
    public async Task A_folder_places_its_files_in_a_nested_editorconfig()
    {
        var project = new Consumer(feed, "Nested")
            .Write("Legacy/.editorconfig", "[*.cs]\nlintel.module = Users\n")
            .Write("Legacy/User.cs", "namespace Old { public class User; }")
            .Write("Order.cs", "namespace Shop.Modules.Orders { public class Receipt { public Old.User? User { get; set; } } }");

        (await project.BuildAsync()).Failed();

        var finding = Assert.Single(project.Findings());
        Assert.Equal("LNT2001", finding.Id);
        Assert.EndsWith("Order.cs", finding.File);
    }

    [Fact]
    public async Task Each_target_framework_is_read()
    {
        var project = new Consumer(feed, "Multi", frameworks: "net10.0;netstandard2.0").Write("Code.cs", Code.ReachesIn);

        (await project.BuildAsync()).Failed();

        Assert.Equal(["LNT2001"], project.Findings().Select(static finding => finding.Id));
        Assert.Equal(project.Findings().Select(static finding => finding.Message), project.Findings("netstandard2.0").Select(static finding => finding.Message));
    }

    [Fact]
    public async Task A_warning_is_an_error_where_warnings_are()
    {
        var project = new Consumer(feed, "Strict", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>").Write("Code.cs", Code.Drifted);

        var answer = (await project.BuildAsync()).Failed();

        Assert.Contains("error LNT2004", answer.Output);
        Assert.DoesNotContain("LNT2007", answer.Output);
    }

    [Fact]
    public async Task What_is_built_is_not_built_again_until_the_date_or_the_preset_changes()
    {
        var project = new Consumer(feed, "Incremental").Write("Code.cs", "namespace Shop { public class Order; }");
        (await project.BuildAsync("-p:LintelDate=2026-01-01")).Succeeded();
        var built = project.TimeOf("obj/Debug/net10.0/Incremental.dll");

        (await project.BuildAsync("--no-restore", "-p:LintelDate=2026-01-01")).Succeeded();
        Assert.Equal(built, project.TimeOf("obj/Debug/net10.0/Incremental.dll"));

        (await project.BuildAsync("--no-restore", "-p:LintelDate=2026-01-02")).Succeeded();
        var nextDay = project.TimeOf("obj/Debug/net10.0/Incremental.dll");
        Assert.NotEqual(built, nextDay);

        (await project.BuildAsync("--no-restore", "-p:LintelDate=2026-01-02", "-p:LintelPreset=strict")).Succeeded();
        Assert.NotEqual(nextDay, project.TimeOf("obj/Debug/net10.0/Incremental.dll"));
    }

    [Fact]
    public async Task Format_applies_a_fix_to_the_whole_project()
    {
        var project = new Consumer(feed, "Formatted").Write("Code.cs", Code.Drifted);
        (await project.RunAsync("restore")).Succeeded();

        (await project.RunAsync("format", "analyzers", "--no-restore", "--diagnostics", "LNT2007", "--severity", "info")).Succeeded();

        Assert.Contains("internal sealed class PlaceOrderHandler", project.Read("Code.cs"));
        Assert.Contains("public class Receipt", project.Read("Code.cs"));
    }

    [Fact]
    public async Task A_baseline_above_the_project_reaches_the_analyzers()
    {
        var project = new Consumer(feed, "Baseline").Write("lintel.baseline", "").Write("inner/Inner.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Lintel.Analyzers" Version="{feed.Version}" /></ItemGroup>
            </Project>
            """);
        (await project.RunAsync("restore", "inner")).Succeeded();

        var answer = (await project.RunAsync("build", "inner", "--no-restore", "-getItem:AdditionalFiles")).Succeeded();

        Assert.Contains("lintel.baseline", answer.Output);
    }
}
