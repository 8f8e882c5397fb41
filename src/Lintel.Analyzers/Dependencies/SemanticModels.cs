namespace Lintel.Dependencies;

/// <summary>The models of the files that a report, or a declaration without a symbol of its own, must ask; each is made once.</summary>
internal sealed class SemanticModels(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> byFile = new();

    public SemanticModel Of(SyntaxTree file)
    {
#pragma warning disable RS1030 // the end of a symbol hands out none, and few files are ever asked
        if (!byFile.TryGetValue(file, out var model))
            byFile[file] = model = compilation.GetSemanticModel(file);
#pragma warning restore RS1030
        return model;
    }
}
