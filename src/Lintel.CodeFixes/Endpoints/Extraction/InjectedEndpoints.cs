using Lintel.Dependencies;

namespace Lintel.Endpoints;

/// <summary>The actions of a class whose constructor is given the context; it keeps it if other members need it.</summary>
internal sealed record InjectedEndpoints(SemanticModel Model, IParameterSymbol Parameter, SyntaxNode Node, ImmutableArray<Extraction> Extractions, HeldContext Held)
    : ExtractionTarget(Model, Parameter, Node, Extractions)
{
    public override string ContextName => Held.Symbol.Name;

    public override IEnumerable<ISymbol> Changed => Extractions.Select(static it => (ISymbol)it.Source.Method).Append(Parameter.ContainingSymbol);

    private TypeDeclarationSyntax Type => (TypeDeclarationSyntax)Node;

    private bool IsDropped => Held.IsDropped(Type, Model, Extractions);

    public static InjectedEndpoints? Of(IParameterSymbol parameter, SyntaxNode owner, SemanticModel model, ImmutableHashSet<string> injected)
    {
        if (owner.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { ContainsDirectives: false } type
            || parameter.ContainingType is not { DeclaringSyntaxReferences.Length: 1 } symbol
            || symbol.InstanceConstructors.Count(static it => !it.IsImplicitlyDeclared) != 1
            || HeldContext.Of(parameter, owner, type, model) is not { } held)
            return null;

        var extractions = type.Members.OfType<MethodDeclarationSyntax>()
            .Where(static it => it.Modifiers.Any(SyntaxKind.PublicKeyword) && !it.Modifiers.Any(SyntaxKind.StaticKeyword))
            .Select(it => (Declaration: EndpointDeclaration.Of(it), Method: model.GetDeclaredSymbol(it)))
            .Where(static it => it is { Declaration: not null, Method: not null })
            .Select(it => Extraction.Of(new EndpointSource(it.Declaration!, it.Method!, model, ImmutableHashSet.Create(SymbolEqualityComparer.Default, held.Symbol), injected)))
            .OfType<Extraction>()
            .Where(static it => !it.Source.IsBound || (it.Source.Token is not null && PartTypes.AwaitedBy(it.Source.Method.ReturnType) is not null))
            .ToImmutableArray();
        return extractions.IsEmpty ? null : new InjectedEndpoints(model, parameter, type, extractions, held);
    }

    public override SyntaxNode? Write(HandlerStyle style)
    {
        var known = KnownIn(style);
        var taken = new HashSet<string>(Type.DescendantTokens().Where(static it => it.IsKind(SyntaxKind.IdentifierToken)).Select(static it => it.ValueText));
        var parameter = style.Names.FirstOrDefault(it => !taken.Contains(it) && !taken.Contains("_" + it)) ?? style.Names[0] + "2";
        var name = known ?? Held.NameFor(parameter, IsDropped);
        var methods = Extractions.ToDictionary(static it => it.Source.Declaration.Node, it => new SlimEndpoint(it, style, name).Write());
        if (methods.Values.Any(static it => it is null) || !Held.CanEdit(IsDropped, known is not null))
            return null;

        var replaced = methods.Keys.Concat(Held.Nodes);
        var written = Type.ReplaceNodes(replaced, (original, current) => methods.TryGetValue(original, out var method)
            ? method!
            : Held.Edit(original, current, known is null ? style.Dependency : null, parameter, IsDropped));
        return Held.EditMembers(Type, written, known is null ? style.Dependency : null, parameter, IsDropped);
    }

    /// <summary>What sends requests in this class already.</summary>
    private string? KnownIn(HandlerStyle style)
    {
        if (Parameter.ContainingSymbol is IMethodSymbol constructor && Held.IsPrimary && constructor.Parameters.FirstOrDefault(style.Is) is { } parameter)
            return parameter.Name;

        return Parameter.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(it => !it.IsImplicitlyDeclared && !it.IsStatic && style.IsType(it.Type))?.Name;
    }
}
