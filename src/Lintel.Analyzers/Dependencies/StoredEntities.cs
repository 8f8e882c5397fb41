namespace Lintel.Dependencies;

/// <summary>The classes that EF Core stores, as far as this compilation says: those in a set of a context or in a configuration, with their bases.</summary>
internal sealed class StoredEntities(Compilation compilation)
{
    private readonly KnownTypes types = KnownTypes.Of(compilation);
    private readonly Once<HashSet<INamedTypeSymbol>> found = new(cancellation => Read(compilation, cancellation));

    /// <summary>Asked by a check, which has no token; symbols are read quickly.</summary>
    public bool Include(INamedTypeSymbol type) =>
        types.DbContext is not null && found.Get(CancellationToken.None).Contains(type.OriginalDefinition);

    private static HashSet<INamedTypeSymbol> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var entities = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        Read(compilation.Assembly.GlobalNamespace, KnownTypes.Of(compilation), entities, cancellationToken);
        return entities;
    }

    private static void Read(INamespaceOrTypeSymbol container, KnownTypes types, HashSet<INamedTypeSymbol> entities, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (container is INamespaceSymbol space)
        {
            foreach (var inner in space.GetNamespaceMembers())
                Read(inner, types, entities, cancellationToken);
        }

        foreach (var type in container.GetTypeMembers())
        {
            ReadSets(type, types, entities);
            ReadConfiguration(type, types, entities);
            Read(type, types, entities, cancellationToken);
        }
    }

    private static void ReadSets(INamedTypeSymbol type, KnownTypes types, HashSet<INamedTypeSymbol> entities)
    {
        if (!TypeRole.IsDbContext(type, types))
            return;

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { Type: INamedTypeSymbol set } && Is(set, types.DbSet))
                Add(set.TypeArguments[0], entities);
        }
    }

    private static void ReadConfiguration(INamedTypeSymbol type, KnownTypes types, HashSet<INamedTypeSymbol> entities)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (Is(contract, types.EntityTypeConfiguration))
                Add(contract.TypeArguments[0], entities);
        }
    }

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? definition) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);

    /// <summary>What a base holds, its entities hold.</summary>
    private static void Add(ITypeSymbol entity, HashSet<INamedTypeSymbol> entities)
    {
        for (var at = entity as INamedTypeSymbol; at is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None }; at = at.BaseType)
            entities.Add(at.OriginalDefinition);
    }
}
