namespace Lintel.Requests;

/// <summary>The requests that the compilation sees, by their simple names.</summary>
internal sealed class RequestNames(RequestModel model)
{
    private readonly Once<ILookup<string, INamedTypeSymbol>> byName = new(_ => model.All.ToLookup(static it => it.Name, StringComparer.Ordinal));

    public IEnumerable<INamedTypeSymbol> Of(string name) => byName.Get(CancellationToken.None)[name];
}
