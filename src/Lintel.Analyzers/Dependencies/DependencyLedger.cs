namespace Lintel.Dependencies;

/// <summary>What one type uses. Each target is judged once, at its first use; its uses are kept only if a check objects.</summary>
internal sealed class DependencyLedger(INamedTypeSymbol from, ImmutableArray<DependencyCheck> checks, MindedTypes minded)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, Entry> entries = new(SymbolEqualityComparer.Default);

    /// <summary>The targets that a check objects to.</summary>
    public IEnumerable<(INamedTypeSymbol Target, ImmutableArray<Violation> Violations, IEnumerable<Use> Uses)> Objections => entries
        .Where(static pair => !pair.Value.Violations.IsEmpty)
        .Select(static pair => (pair.Key, pair.Value.Violations, (IEnumerable<Use>)pair.Value.Uses));

    public void Add(ITypeSymbol? type, in Use use)
    {
        switch (type)
        {
            case INamedTypeSymbol { TypeKind: not TypeKind.Error } named:
                AddNamed(named, use);
                break;
            case IArrayTypeSymbol array:
                Add(array.ElementType, use);
                break;
            case IPointerTypeSymbol pointer:
                Add(pointer.PointedAtType, use);
                break;
            case IFunctionPointerTypeSymbol pointer:
                Add(pointer.Signature.ReturnType, use);
                foreach (var parameter in pointer.Signature.Parameters)
                    Add(parameter.Type, use);
                break;
        }
    }

    public void AddAll(ImmutableArray<ITypeSymbol> types, in Use use)
    {
        foreach (var type in types)
            Add(type, use);
    }

    private void AddNamed(INamedTypeSymbol named, in Use use)
    {
        for (var at = named; at is { IsGenericType: true }; at = at.ContainingType)
            AddAll(at.TypeArguments, use);
        if (named.SpecialType != SpecialType.None)
            return; // the words of the language belong to nobody

        var to = Declared(named);
        if (!minded.Contains(to))
            return;

        var entry = entries.TryGetValue(to, out var known) ? known : entries.GetOrAdd(to, Judge);
        if (!entry.Violations.IsEmpty)
            entry.Uses.Add(use);
    }

    private Entry Judge(INamedTypeSymbol to)
    {
        if (SymbolEqualityComparer.Default.Equals(Outermost(to), from))
            return Entry.Fine;

        var violations = ImmutableArray.CreateBuilder<Violation>();
        foreach (var check in checks)
        {
            if (check.Examine(new Dependency(from, to)) is { } violation)
                violations.Add(violation);
        }

        return violations.Count == 0 ? Entry.Fine : new Entry(violations.ToImmutable());
    }

    /// <summary>A type without a name, as a C# 14 extension block is, is part of the one around it.</summary>
    private static INamedTypeSymbol Declared(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        while (type.Name.Length == 0 && type.ContainingType is { } outer)
            type = outer;
        return type;
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer)
            type = outer;
        return type;
    }

    private sealed class Entry(ImmutableArray<Violation> violations)
    {
        public static readonly Entry Fine = new(ImmutableArray<Violation>.Empty);

        public ImmutableArray<Violation> Violations { get; } = violations;

        public ConcurrentBag<Use> Uses { get; } = new();
    }
}
