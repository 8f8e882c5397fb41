namespace Lintel.Reporting;

/// <summary>Findings handed out with the file they stand in, so that editors see them in time.</summary>
internal sealed class FindingsByFile
{
    private static readonly List<Finding> Nothing = new();

    private readonly Dictionary<SyntaxTree, List<Finding>> byFile = new();

    public FindingsByFile(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Places[0].SourceTree is not { } file)
                continue;
            if (!byFile.TryGetValue(file, out var there))
                byFile[file] = there = new();
            there.Add(finding);
        }
    }

    public List<Finding> In(SyntaxTree file) => byFile.TryGetValue(file, out var found) ? found : Nothing;
}
