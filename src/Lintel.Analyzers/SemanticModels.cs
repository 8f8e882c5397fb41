namespace Lintel;

/// <summary>The models of the files that no action hands out: of a report, of an index over the compilation. The driver shares them with its own actions.</summary>
internal sealed class SemanticModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> byFile = new();

    public SemanticModel Of(SyntaxTree file) => byFile.TryGetValue(file, out var model) ? model : byFile.GetOrAdd(file, Make);

#pragma warning disable RS1030 // the one place: an index hands out none, and few files are ever asked
    private SemanticModel Make(SyntaxTree file) => compilation.GetSemanticModel(file);
#pragma warning restore RS1030
}
