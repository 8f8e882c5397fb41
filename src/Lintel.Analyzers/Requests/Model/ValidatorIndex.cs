namespace Lintel.Requests;

/// <summary>The validators of a compilation and of what it references of the solution, by what they validate.</summary>
internal sealed class ValidatorIndex
{
    private readonly Dictionary<ITypeSymbol, List<Validator>> byTarget = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<Validator>> byStem = new(StringComparer.Ordinal);
    private readonly List<Validator> open = new();
    private readonly HashSet<ITypeSymbol> evidence = new(SymbolEqualityComparer.Default);

    /// <summary>The validators in source, in the order of their namespaces and names.</summary>
    public List<Validator> Compiled { get; } = new();

    public void Add(INamedTypeSymbol type, bool isCompiled)
    {
        if (Validator.Of(type) is { } validator)
            Add(validator, isCompiled);
        else if (type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.AllInterfaces.Any(Validator.IsContract))
            AddEvidence(type);
    }

    /// <summary>Those for exactly this type, however it is constructed.</summary>
    public IReadOnlyList<Validator> For(ITypeSymbol type) => byTarget.TryGetValue(type.OriginalDefinition, out var found) ? found : Array.Empty<Validator>();

    /// <summary>Those for the type, its bases and its interfaces, and the open ones that would take it.</summary>
    public IEnumerable<Validator> Covering(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            foreach (var validator in For(at))
                yield return validator;
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var validator in For(contract))
                yield return validator;
        }

        foreach (var validator in open)
        {
            if (Takes((ITypeParameterSymbol)validator.Target, type))
                yield return validator;
        }
    }

    /// <summary>Those for what the type is made from or into on its way to the handler: of <c>AddNoteRequest</c> and <c>AddNoteCommand</c> one is enough.</summary>
    public IReadOnlyList<Validator> OfCounterparts(INamedTypeSymbol type) =>
        RequestNames.StemOf(type.Name) is { } stem && byStem.TryGetValue(stem, out var found) ? found : Array.Empty<Validator>();

    /// <summary>Whether something that is called a validator has to do with the type, although it is none of FluentValidation's.</summary>
    public bool HasEvidence(INamedTypeSymbol type) => evidence.Contains(type.OriginalDefinition);

    private void Add(Validator validator, bool isCompiled)
    {
        if (isCompiled)
            Compiled.Add(validator);
        if (validator.Target is ITypeParameterSymbol)
        {
            open.Add(validator);
            return;
        }

        var target = validator.Target.OriginalDefinition;
        AddTo(byTarget, target, validator);
        if (RequestNames.StemOf(target.Name) is { } stem)
            AddTo(byStem, stem, validator);
    }

    private static void AddTo<TKey>(Dictionary<TKey, List<Validator>> validators, TKey key, Validator validator)
        where TKey : notnull
    {
        if (!validators.TryGetValue(key, out var known))
            validators[key] = known = new();
        known.Add(validator);
    }

    /// <summary>What the type names as an argument, where it or what it derives from is called a validator.</summary>
    private void AddEvidence(INamedTypeSymbol type)
    {
        var isNamed = type.Name.Contains("Validat");
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.IsGenericType && contract.ContainingNamespace is not { Name: "FastEndpoints" } && (isNamed || contract.Name.Contains("Validat")))
                AddArguments(contract);
        }

        if (type.BaseType is { IsGenericType: true } parent && (isNamed || parent.Name.Contains("Validat")))
            AddArguments(parent);
    }

    private void AddArguments(INamedTypeSymbol constructed)
    {
        foreach (var argument in constructed.TypeArguments)
        {
            if (argument is INamedTypeSymbol)
                evidence.Add(argument.OriginalDefinition);
        }
    }

    private static bool Takes(ITypeParameterSymbol parameter, INamedTypeSymbol type)
    {
        foreach (var constraint in parameter.ConstraintTypes)
        {
            if (!SymbolEqualityComparer.Default.Equals(constraint.OriginalDefinition, type)
                && !Endpoints.ParameterSources.Derives(type, constraint.OriginalDefinition as INamedTypeSymbol)
                && !type.AllInterfaces.Any(it => SymbolEqualityComparer.Default.Equals(it.OriginalDefinition, constraint.OriginalDefinition)))
                return false;
        }

        return true;
    }
}
