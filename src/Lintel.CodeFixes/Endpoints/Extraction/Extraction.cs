namespace Lintel.Endpoints;

/// <summary>A part of an endpoint that can be moved as it is: what it takes, and what it answers.</summary>
internal sealed record Extraction(EndpointSource Source, DataPart Part)
{
    /// <summary>What the endpoint hands over, in the order of its parameters.</summary>
    public required ImmutableArray<ExtractedInput> Inputs { get; init; }

    /// <summary>Further services that the part needs.</summary>
    public required ImmutableArray<IParameterSymbol> Services { get; init; }

    /// <summary>What it answers; null for nothing.</summary>
    public ITypeSymbol? Result { get; init; }

    /// <summary>The local of the endpoint that takes the answer; null if the value stands where it is needed.</summary>
    public ILocalSymbol? ResultLocal { get; init; }

    /// <summary>Whether the value is a task that the endpoint does not await itself.</summary>
    public bool IsTask { get; init; }

    /// <summary>Whether the part waits for something.</summary>
    public bool IsAsync { get; init; }

    /// <summary>Static members and nested types of the classes around the endpoint, which are written in full elsewhere.</summary>
    public required ImmutableDictionary<SyntaxNode, string> Qualified { get; init; }

    /// <summary>Calls that would take a token and are given none.</summary>
    public required ImmutableHashSet<SyntaxNode> WithoutToken { get; init; }

    /// <summary>Whether it changes what is stored.</summary>
    public bool IsCommand { get; init; }

    /// <summary>What the request, or the method of the service, is called.</summary>
    public string Name { get; init; } = "";

    public bool IsDropped(ISymbol symbol) => !Source.UsesOutside(symbol, Part);

    /// <summary>The largest part that can be moved; null if none can.</summary>
    public static Extraction? Of(EndpointSource source) => source.Declaration.Node.ContainsDirectives || source.Declaration.HoldsLock
        ? null
        : DataParts.In(source).Select(part => PartReader.Read(source, part)).FirstOrDefault(static it => it is not null);
}

/// <summary>One value that the endpoint hands over.</summary>
/// <param name="Symbol">The parameter or local of the endpoint.</param>
/// <param name="Type">Its type where the part begins.</param>
/// <param name="IsWritten">Whether the part changes it for itself.</param>
internal sealed record ExtractedInput(ISymbol Symbol, ITypeSymbol Type, bool IsWritten)
{
    /// <summary>The member of a request that holds it.</summary>
    public string Member => char.ToUpperInvariant(Symbol.Name[0]) + Symbol.Name.Substring(1);

    /// <summary>As code names it.</summary>
    public string Name => SyntaxFacts.GetKeywordKind(Symbol.Name) == SyntaxKind.None ? Symbol.Name : "@" + Symbol.Name;
}
