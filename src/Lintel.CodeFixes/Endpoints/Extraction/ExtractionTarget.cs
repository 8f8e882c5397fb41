namespace Lintel.Endpoints;

/// <summary>The code that is given a context, and what can be extracted from it.</summary>
/// <param name="Model">What its file means.</param>
/// <param name="Parameter">The parameter that is given the context.</param>
/// <param name="Node">What is written anew.</param>
/// <param name="Extractions">One for each endpoint; not empty.</param>
internal abstract record ExtractionTarget(SemanticModel Model, IParameterSymbol Parameter, SyntaxNode Node, ImmutableArray<Extraction> Extractions)
{
    /// <summary>What the context is called where it is used.</summary>
    public abstract string ContextName { get; }

    /// <summary>The symbols whose users must compile as before.</summary>
    public abstract IEnumerable<ISymbol> Changed { get; }

    /// <summary>Null if the parameter is that of no endpoint, or nothing can be extracted.</summary>
    public static ExtractionTarget? Of(ParameterSyntax parameter, SemanticModel model, ImmutableHashSet<string> injected, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(parameter, cancellationToken) is not { RefKind: RefKind.None } symbol
            || symbol.GetAttributes().Any(static it => it.AttributeClass is not { Name: "FromServicesAttribute" })
            || parameter.Parent?.Parent is not { } owner
            || owner.GetLeadingTrivia().ToString().Contains($"<param name=\"{symbol.Name}\""))
            return null;

        return owner is ConstructorDeclarationSyntax or TypeDeclarationSyntax
            ? InjectedEndpoints.Of(symbol, owner, model, injected)
            : LoneEndpoint.Of(symbol, owner, model, injected);
    }

    /// <summary>The code with its data access handed on; null if it cannot be written so.</summary>
    public abstract SyntaxNode? Write(HandlerStyle style);

    /// <summary>Named, the same target.</summary>
    public ExtractionTarget Named(Func<Extraction, string> name) => this with { Extractions = Extractions.Select(it => it with { Name = name(it) }).ToImmutableArray() };

    /// <summary>The namespaces that the written code needs and the file does not see.</summary>
    public IEnumerable<string> MissingNamespaces(HandlerStyle style, string handlers)
    {
        var place = Node.SpanStart;
        if (style.Namespace is { } space && !Sees(style.Dependency, 0))
            yield return space;
        if (Extractions.Any(it => style.Waits(it)) && !Sees("CancellationToken", 0))
            yield return "System.Threading";
        if (Extractions.Any(it => new SlimEndpoint(it, style, "").BecomesAsync && it.Source.Declaration.ReturnType is not null) && !Sees("Task", 1))
            yield return "System.Threading.Tasks";
        if (!Usings.Reach(Model, place, handlers))
            yield return handlers;
    }

    private bool Sees(string name, int arity) =>
        Model.LookupNamespacesAndTypes(Node.SpanStart, name: name).Any(it => it is INamedTypeSymbol type && type.Arity == arity);
}
