namespace Lintel.Requests;

/// <summary>The requests that the compilation sees, by their simple names.</summary>
internal sealed class RequestNames(RequestModel model)
{
    private static readonly string[] Steps = ["Command", "Request", "Dto"];

    private readonly Once<ILookup<string, INamedTypeSymbol>> byName = new(_ => model.All.ToLookup(static it => it.Name, StringComparer.Ordinal));

    public IEnumerable<INamedTypeSymbol> Of(string name) => byName.Get(CancellationToken.None)[name];

    /// <summary>What the steps of one call have in common: <c>AddNote</c> of <c>AddNoteRequest</c> and <c>AddNoteCommand</c>; null if the name tells of no step.</summary>
    public static string? StemOf(string name)
    {
        foreach (var step in Steps)
        {
            if (name.Length > step.Length && name.EndsWith(step, StringComparison.Ordinal))
                return name.Substring(0, name.Length - step.Length);
        }

        return null;
    }
}
