namespace Lintel.Samples;

/// <summary>The sample that drifted: every violation in it is expected, and nothing else is reported.</summary>
public sealed class DriftBuildTests(SampleBuilds builds)
{
    private static readonly string Drift = Path.Combine(SampleBuilds.Samples, "Drift");

    [Fact]
    public async Task The_build_fails_and_reports_what_is_expected_in_every_project()
    {
        var drift = await builds.BuildAsync("Drift", TestContext.Current.CancellationToken);
        var expected = ReadExpected();
        var actual = drift.Violations.ToLookup(static violation => violation.Key);

        var missing = expected.Except(actual.Select(static group => group.Key)).Select(static key => $"missing   {key}");
        var surplus = actual.SelectMany(group => group.Skip(expected.Contains(group.Key) ? 1 : 0)).Select(static violation => $"surplus   {violation}");
        var difference = string.Join('\n', missing.Concat(surplus));

        Assert.True(difference.Length == 0, $"samples/Drift/expected.txt and the analyzers differ:\n{difference}\n\n{drift.Output}");
        Assert.Equal(SampleBuilds.ProjectsOf("Drift"), drift.Projects);
        Assert.NotEqual(0, drift.ExitCode);
    }

    [Fact]
    public void The_expected_violations_stand_in_order_and_once()
    {
        var keys = ReadExpected();

        Assert.Equal(keys.Select(Violation.Parse).Order().Select(static violation => violation.Key), keys);
        Assert.Equal(keys.Distinct(), keys);
    }

    /// <summary>The part of each line that is compared; the rest says why it is drift.</summary>
    private static IReadOnlyList<string> ReadExpected() =>
        [.. File.ReadLines(Path.Combine(Drift, "expected.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => Violation.Parse(line).Key)];
}
