namespace Lintel;

/// <summary>What a fix over the solution does, made on the solution as it is; with others of its kind it is applied in one pass.</summary>
/// <param name="Changes">The nodes that change. Another edit may have changed what is inside of a node already.</param>
/// <param name="Readers">Further documents that must compile as before.</param>
public sealed record SolutionEdit(ImmutableArray<NodeChange> Changes, ImmutableHashSet<DocumentId> Readers)
{
    public SolutionEdit(params NodeChange[] changes)
        : this(ImmutableArray.Create(changes), ImmutableHashSet<DocumentId>.Empty)
    {
    }

    /// <summary>The file that the edit adds; null if it adds none.</summary>
    public SharedFile? Added { get; init; }

    /// <summary>Files that come to it; they must compile too.</summary>
    public ImmutableArray<NewFile> Files { get; init; } = ImmutableArray<NewFile>.Empty;
}

/// <summary>A file that is written anew, and where.</summary>
public sealed record NewFile(DocumentId Id, string Name, ImmutableArray<string> Folders, string? Path, SyntaxNode Root);

/// <summary>One node of a document, and what becomes of it.</summary>
public sealed record NodeChange(DocumentId Document, SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change);
