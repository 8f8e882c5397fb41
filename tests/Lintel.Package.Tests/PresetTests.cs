namespace Lintel.Packaging;

/// <summary>One project, restored once, that breaks a rule of each severity.</summary>
public sealed class DriftedProject(PackageFeed feed) : IAsyncLifetime
{
    public Consumer Project { get; } = new Consumer(feed, "Drifted").Write("Code.cs", Code.Drifted);

    public async ValueTask InitializeAsync() => (await Project.RunAsync("restore")).Succeeded();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>What LintelPreset turns on, and that a project's own settings win over it.</summary>
public class PresetTests(DriftedProject drifted) : IClassFixture<DriftedProject>
{
    private readonly Consumer project = drifted.Project;

    [Theory]
    [InlineData("minimal", "LNT2001 error")]
    [InlineData("recommended", "LNT2001 error, LNT2004 warning, LNT2007 note")]
    [InlineData("strict", "LNT2001 error, LNT2004 error, LNT2007 warning, LNT9003 note")]
    [InlineData("Strict", "LNT2001 error, LNT2004 error, LNT2007 warning, LNT9003 note")]
    [InlineData("none", "LNT2001 error, LNT2004 warning, LNT2007 note")]
    public async Task It_gives_each_rule_its_severity(string preset, string expected)
    {
        (await project.BuildAsync("--no-restore", "--no-incremental", $"-p:LintelPreset={preset}")).Failed();

        Assert.Equal(expected, Levels());
    }

    [Fact]
    public async Task Without_one_it_is_recommended()
    {
        (await project.BuildAsync("--no-restore", "--no-incremental")).Failed();

        Assert.Equal("LNT2001 error, LNT2004 warning, LNT2007 note", Levels());
    }

    [Fact]
    public async Task Another_word_stops_the_build_and_is_told_the_four()
    {
        var answer = (await project.BuildAsync("--no-restore", "--no-incremental", "-p:LintelPreset=harsh")).Failed();

        Assert.Contains("LintelPreset cannot be 'harsh'; it may be minimal, recommended, strict or none.", answer.Output);
        Assert.DoesNotContain("LNT2001", answer.Output);
    }

    [Fact]
    public async Task An_editorconfig_wins_over_it()
    {
        project.Write(".editorconfig", """
            [*.cs]
            dotnet_diagnostic.LNT2001.severity = warning
            dotnet_diagnostic.LNT2004.severity = none
            """);
        try
        {
            (await project.BuildAsync("--no-restore", "--no-incremental", "-p:LintelPreset=strict")).Succeeded();
        }
        finally
        {
            project.Delete(".editorconfig");
        }

        Assert.Equal("LNT2001 warning, LNT2007 warning, LNT9003 note", Levels());
    }

    [Fact]
    public async Task Silencing_all_analyzers_does_not_silence_it()
    {
        project.Write(".editorconfig", """
            [*.cs]
            dotnet_analyzer_diagnostic.severity = none
            """);
        try
        {
            (await project.BuildAsync("--no-restore", "--no-incremental")).Failed();
        }
        finally
        {
            project.Delete(".editorconfig");
        }

        Assert.Equal("LNT2001 error, LNT2004 warning, LNT2007 note", Levels());
    }

    private string Levels() => string.Join(", ", project.Findings().Select(static finding => $"{finding.Id} {finding.Level}"));
}
