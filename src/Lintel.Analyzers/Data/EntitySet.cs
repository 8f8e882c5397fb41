namespace Lintel.Data;

/// <summary>The entities of a compilation and of what it refers to, by definition.</summary>
internal sealed class EntitySet
{
    private readonly HashSet<INamedTypeSymbol> entities = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> bases = new(SymbolEqualityComparer.Default);

    private EntitySet()
    {
    }

    public static EntitySet Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var set = new EntitySet();
        var types = KnownTypes.Of(compilation);
        set.Read(compilation.Assembly, types, cancellationToken);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (EfAssemblies.IsUserOf(assembly))
                set.Read(assembly, types, cancellationToken);
        }

        return set;
    }

    public bool Includes(INamedTypeSymbol type) => entities.Contains(type.OriginalDefinition);

    public bool IncludesOrBears(INamedTypeSymbol type) => Includes(type) || bases.Contains(type.OriginalDefinition);

    private void Read(IAssemblySymbol assembly, KnownTypes types, CancellationToken cancellationToken)
    {
        foreach (var type in SourceTypes.In(assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.TypeKind != TypeKind.Class)
                continue;

            foreach (var entity in MappedTypes.Of(type, types))
                Add(entity);
        }
    }

    private void Add(ITypeSymbol entity)
    {
        if (entity is not INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named || !entities.Add(named.OriginalDefinition))
            return;

        for (var at = named.BaseType; at is { SpecialType: SpecialType.None }; at = at.BaseType)
            bases.Add(at.OriginalDefinition);
    }
}
