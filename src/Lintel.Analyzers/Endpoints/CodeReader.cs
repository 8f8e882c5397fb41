using Microsoft.CodeAnalysis.Text;

namespace Lintel.Endpoints;

/// <summary>Reads the facts of one kind out of a file.</summary>
internal abstract class CodeReader<TFact>
{
    /// <summary>Whether the file can hold any, by its words: one that cannot is never walked.</summary>
    public abstract bool MayHold(SourceText text);

    public abstract IEnumerable<TFact> Read(SemanticModel file, CancellationToken cancellationToken);

    protected static bool HoldsOneOf(SourceText text, string[] words) => Array.Exists(words, word => NamedUses.Holds(text, word));
}
