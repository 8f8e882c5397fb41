using Lintel.Dependencies;

namespace Lintel.Endpoints;

/// <summary>Tells the entities of EF Core: what this compilation and the solution's other assemblies store, and what the settings name.</summary>
internal sealed class EndpointEntities(EndpointCode code)
{
    private readonly StoredEntities stored = new(code.Compilation);
    private readonly Once<HashSet<INamedTypeSymbol>> sets = new(cancellation => SetsOf(code, cancellation));

    public bool Include(INamedTypeSymbol type, EndpointOptions options)
    {
        if (type is not { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsAnonymousType: false } || IsValue(type))
            return false;
        if (options.EntityTypes.AnyMatch(type))
            return true;
        if (code.Types.DbContext is null)
            return false;

        return stored.Include(type) || DerivesFromStored(type);
    }

    /// <summary>Whether a set or a configuration is of the class or of a base; the bases that entities only share do not count.</summary>
    private bool DerivesFromStored(INamedTypeSymbol type)
    {
        var mapped = sets.Get(CancellationToken.None);
        if (mapped.Count == 0)
            return false;

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (mapped.Contains(at.OriginalDefinition))
                return true;
        }

        return false;
    }

    /// <summary>Owned and complex types are parts of what owns them, and a keyless type is a projection.</summary>
    private static bool IsValue(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "OwnedAttribute" or "ComplexTypeAttribute" or "KeylessAttribute" })
                return true;
        }

        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == "ValueObject")
                return true;
        }

        return type.Name.EndsWith("Id", StringComparison.Ordinal);
    }

    private static HashSet<INamedTypeSymbol> SetsOf(EndpointCode code, CancellationToken cancellationToken)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var solution = new SolutionAssemblies(code.Compilation.Assembly);
        Read(code.Compilation.Assembly, code.Types, found, cancellationToken);
        foreach (var assembly in code.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (solution.Includes(assembly))
                Read(assembly, code.Types, found, cancellationToken);
        }

        return found;
    }

    private static void Read(IAssemblySymbol assembly, KnownTypes types, HashSet<INamedTypeSymbol> found, CancellationToken cancellationToken)
    {
        foreach (var type in SourceTypes.In(assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type.TypeKind != TypeKind.Class)
                continue;

            if (ParameterSources.Derives(type.BaseType, types.DbContext))
            {
                foreach (var member in type.GetMembers())
                {
                    if (member is IPropertySymbol { Type: INamedTypeSymbol { TypeArguments: [INamedTypeSymbol entity] } set } && Is(set, types.DbSet))
                        found.Add(entity.OriginalDefinition);
                }
            }

            foreach (var contract in type.AllInterfaces)
            {
                if (contract.TypeArguments is [INamedTypeSymbol entity] && Is(contract, types.EntityTypeConfiguration))
                    found.Add(entity.OriginalDefinition);
            }
        }
    }

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? definition) => definition is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, definition);
}
