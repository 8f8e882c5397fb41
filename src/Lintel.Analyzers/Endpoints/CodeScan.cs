namespace Lintel.Endpoints;

/// <summary>Finds in a file what needs no endpoint to be wrong.</summary>
internal abstract class CodeScan
{
    public abstract IEnumerable<Finding> In(SemanticModel file, CancellationToken cancellationToken);
}

/// <summary>Shows the facts of one kind to the checks about them.</summary>
internal sealed class CodeScan<TFact>(CodeReader<TFact> reader, params CodeCheck<TFact>[] checks) : CodeScan
{
    public override IEnumerable<Finding> In(SemanticModel file, CancellationToken cancellationToken)
    {
        if (!reader.MayHold(file.SyntaxTree.GetText(cancellationToken)))
            yield break;

        foreach (var fact in reader.Read(file, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var check in checks)
            {
                foreach (var finding in check.Examine(fact, cancellationToken))
                    yield return finding;
            }
        }
    }
}
