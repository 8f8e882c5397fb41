namespace Lintel.Endpoints;

/// <summary>What the names in a part stand for.</summary>
internal sealed class PartNames
{
    private readonly List<ISymbol> inputs = new();
    private readonly List<IParameterSymbol> services = new();
    private readonly Dictionary<SyntaxNode, string> qualified = new();

    public ImmutableArray<IParameterSymbol> Services => services.ToImmutableArray();

    public ImmutableDictionary<SyntaxNode, string> Qualified => qualified.ToImmutableDictionary();

    /// <summary>The locals of the part that the rest of the endpoint reads.</summary>
    public ImmutableArray<ILocalSymbol> Outputs { get; private set; } = ImmutableArray<ILocalSymbol>.Empty;

    /// <summary>Null if one of them means nothing elsewhere.</summary>
    public static PartNames? Read(EndpointSource source, DataPart part)
    {
        var names = new PartNames();
        foreach (var name in part.Nodes.SelectMany(static it => it.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>())
        {
            if (name.Parent is NameColonSyntax or NameEqualsSyntax || source.Model.GetSymbolInfo(name).Symbol is not { } symbol)
                continue;
            if (!names.Take(name, symbol, source, part))
                return null;
        }

        names.Outputs = source.Body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => !part.Contains(name))
            .Select(name => source.Model.GetSymbolInfo(name).Symbol).OfType<ILocalSymbol>()
            .Where(local => IsInside(local, part))
            .Distinct<ILocalSymbol>(SymbolEqualityComparer.Default).ToImmutableArray();
        return names;
    }

    /// <summary>Null if a value cannot be handed over.</summary>
    public ImmutableArray<ExtractedInput>? InputsOf(EndpointSource source, DataPart part)
    {
        var written = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (part.Statements.Length > 0 && source.Model.AnalyzeDataFlow(part.Statements[0], part.Statements[part.Statements.Length - 1]) is { Succeeded: true } statements)
            written.UnionWith(statements.WrittenInside);
        if (part.Value is { } value && source.Model.AnalyzeDataFlow(value) is { Succeeded: true } flow)
            written.UnionWith(flow.WrittenInside);

        var found = ImmutableArray.CreateBuilder<ExtractedInput>();
        foreach (var symbol in source.Method.Parameters.Concat(inputs).Where(inputs.Contains).Distinct(SymbolEqualityComparer.Default))
        {
            var use = source.UsesOf(ImmutableHashSet.Create(SymbolEqualityComparer.Default, symbol), source.Body).First(part.Contains);
            var type = symbol is IParameterSymbol parameter ? parameter.Type : PartTypes.OfValue(use, source.Model);
            if (type is null || !PartTypes.IsPortable(type) || PartTypes.AwaitedBy(type) is not null || (written.Contains(symbol) && source.UsesOutside(symbol, part)) || IsNamed(symbol, source, part))
                return null;

            found.Add(new ExtractedInput(symbol, type, written.Contains(symbol)));
        }

        return found.ToImmutable();
    }

    /// <summary>The type of the one local that is read outside, as nullable as it is there.</summary>
    public ITypeSymbol? OutputType(EndpointSource source)
    {
        var use = source.UsesOf(ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default, Outputs[0]), source.Body).Last();
        var first = source.UsesOf(ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default, Outputs[0]), source.Body).FirstOrDefault(it => it.SpanStart > Outputs[0].Locations[0].SourceSpan.End) ?? use;
        return PartTypes.OfValue(first, source.Model);
    }

    private bool Take(SimpleNameSyntax name, ISymbol symbol, EndpointSource source, DataPart part)
    {
        if (source.Contexts.Contains(symbol))
            return true;
        if (IsOfHttp(symbol))
            return false;

        switch (symbol)
        {
            case ILocalSymbol local:
                return IsInside(local, part) || (SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, source.Method) && Add(inputs, local));
            case IParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, source.Method):
                return TakeParameter(parameter, source);
            case IParameterSymbol parameter:
                return IsInside(parameter, part);
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } function:
                return IsInside(function, part);
            case ITypeParameterSymbol parameter:
                return IsInside(parameter, part);
            case INamedTypeSymbol { ContainingType: not null } nested:
                return Qualify(name, nested, source);
            case IMethodSymbol or IFieldSymbol or IPropertySymbol or IEventSymbol when symbol.IsStatic:
                return Qualify(name, symbol, source);
            default:
                return true;
        }
    }

    private bool TakeParameter(IParameterSymbol parameter, EndpointSource source)
    {
        if (SymbolEqualityComparer.Default.Equals(parameter, source.Token))
            return true;
        if (parameter.RefKind != RefKind.None)
            return false;
        if (!source.Injected.Contains(parameter.Name))
            return Add(inputs, parameter);

        return parameter.GetAttributes().All(static it => it.AttributeClass is { Name: "FromServicesAttribute" }) && Add(services, parameter);
    }

    /// <summary>What the classes around the endpoint lend their code by its short name is written with theirs.</summary>
    private bool Qualify(SimpleNameSyntax name, ISymbol symbol, EndpointSource source)
    {
        if (name.IsVar || name.Parent is QualifiedNameSyntax { Right: var right } && right == name || name.Parent is MemberAccessExpressionSyntax { Name: var member } && member == name || name.Parent is MemberBindingExpressionSyntax)
            return true;

        var owner = symbol.ContainingType;
        for (var around = source.Method.ContainingType; around is not null; around = around.ContainingType)
        {
            for (var at = around; at is not null; at = at.BaseType)
            {
                if (!SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, owner.OriginalDefinition))
                    continue;
                if (owner.IsGenericType || symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                    return false;

                qualified[name] = owner.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + name;
                return true;
            }
        }

        return true;
    }

    private static bool IsOfHttp(ISymbol symbol) => symbol is not INamespaceSymbol
        && ((symbol as ITypeSymbol ?? symbol.ContainingType) is { } owner && PartTypes.IsHttp(owner) || TypeOf(symbol) is { } type && PartTypes.IsHttp(type));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private static bool IsNamed(ISymbol symbol, EndpointSource source, DataPart part) => source.UsesOf(ImmutableHashSet.Create(SymbolEqualityComparer.Default, symbol), source.Body)
        .Any(use => part.Contains(use) && use.Ancestors().OfType<InvocationExpressionSyntax>().Any(static it => it.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }));

    private static bool IsInside(ISymbol symbol, DataPart part) => symbol.Locations is [{ IsInSource: true } place] && part.Contains(place.SourceSpan);

    private static bool Add<TSymbol>(List<TSymbol> to, TSymbol symbol)
        where TSymbol : ISymbol
    {
        if (!to.Contains(symbol))
            to.Add(symbol);
        return true;
    }
}
