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

    /// <summary>The documents that the fix adds.</summary>
    public ImmutableArray<NewDocument> Added { get; init; } = ImmutableArray<NewDocument>.Empty;
}

/// <summary>One node of a document, and what becomes of it.</summary>
public sealed record NodeChange(DocumentId Document, SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change);

/// <summary>A document that a fix adds beside another.</summary>
/// <param name="Id">Its id, in the project that gets it.</param>
/// <param name="Name">The name of the file.</param>
/// <param name="Beside">The document in whose folder it stands.</param>
/// <param name="Text">All of its text.</param>
public sealed record NewDocument(DocumentId Id, string Name, Document Beside, string Text);
