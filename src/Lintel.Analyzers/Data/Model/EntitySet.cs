namespace Lintel.Data;

/// <summary>The entities of a compilation and of what it refers to, by definition.</summary>
internal sealed class EntitySet
{
    public static readonly EntitySet Empty = new();

    private readonly HashSet<INamedTypeSymbol> entities = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> bases = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> unread = new();

    private EntitySet()
    {
    }

    /// <summary>Every entity, as the code that maps it constructs it.</summary>
    public List<INamedTypeSymbol> All { get; } = new();

    public static EntitySet Read(Compilation compilation, Mapping mapping, CancellationToken cancellationToken)
    {
        var set = new EntitySet();
        foreach (var entity in mapping.Entities)
            set.Add(entity.Entity, mapping);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (EfAssemblies.IsUserOf(assembly))
                set.Read(assembly, KnownTypes.Of(compilation), mapping, cancellationToken);
        }

        while (set.unread.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            set.Follow(set.unread.Dequeue(), mapping);
        }

        return set;
    }

    public bool Includes(INamedTypeSymbol type) => entities.Contains(type.OriginalDefinition);

    public bool IncludesOrBears(INamedTypeSymbol type) => Includes(type) || bases.Contains(type.OriginalDefinition);

    private void Read(IAssemblySymbol assembly, KnownTypes types, Mapping mapping, CancellationToken cancellationToken)
    {
        foreach (var type in SourceTypes.In(assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.TypeKind != TypeKind.Class)
                continue;

            foreach (var entity in MappedTypes.Of(type, types))
                Add(entity, mapping);
        }
    }

    private void Follow(INamedTypeSymbol entity, Mapping mapping)
    {
        foreach (var member in ConventionalMembers.Of(entity, mapping))
        {
            if (Navigations.TargetOf(member, entity, mapping) is { } target && Navigations.HasKey(target))
                Add(target, mapping);
        }
    }

    private void Add(ITypeSymbol entity, Mapping mapping)
    {
        if (entity is not INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named
            || Navigations.IsPart(named, mapping) || mapping.Ignored.Contains(named.OriginalDefinition)
            || !entities.Add(named.OriginalDefinition))
            return;

        All.Add(named);
        unread.Enqueue(named);
        for (var at = named.BaseType; at is { SpecialType: SpecialType.None }; at = at.BaseType)
            bases.Add(at.OriginalDefinition);
    }
}
