namespace Lintel.Samples;

/// <summary>The sample that keeps every rule.</summary>
public sealed class ShopBuildTests(SampleBuilds builds)
{
    [Fact]
    public async Task Every_project_builds_without_a_violation_on_strict()
    {
        var shop = await builds.BuildAsync("Shop", TestContext.Current.CancellationToken);

        Assert.True(shop.ExitCode == 0, shop.Output);
        Assert.Equal(SampleBuilds.ProjectsOf("Shop"), shop.Projects);
        Assert.Empty(shop.Violations);
    }
}
