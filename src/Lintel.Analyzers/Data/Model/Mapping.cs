namespace Lintel.Data;

/// <summary>Everything that the mapping code of a compilation says: contexts, configurations and the calls in them.</summary>
internal sealed class Mapping
{
    public static readonly Mapping Nothing = new();

    /// <summary>What maps which entity, and where.</summary>
    public List<EntityMapping> Entities { get; } = new();

    /// <summary>The contexts in source.</summary>
    public List<INamedTypeSymbol> Contexts { get; } = new();

    /// <summary>Types that are stored in the table of their owner, or in their own, but never alone.</summary>
    public HashSet<INamedTypeSymbol> Parts { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Types that are not stored.</summary>
    public HashSet<INamedTypeSymbol> Ignored { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Types that lie in a column as a document.</summary>
    public HashSet<INamedTypeSymbol> Documents { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Entities that have no table of their own: views, queries.</summary>
    public HashSet<INamedTypeSymbol> Views { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Entities that code may map which is not in source.</summary>
    public HashSet<INamedTypeSymbol> Doubted { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Enums that are types of the database, and stored by their labels.</summary>
    public HashSet<ITypeSymbol> DatabaseEnums { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What is said of all properties of a type, the types that derive from it included.</summary>
    public List<(ITypeSymbol Type, Facets Facets)> Conventions { get; } = new();

    /// <summary>What is said of any property at all, or may be by what is not in source.</summary>
    public Facets OfAll { get; private set; }

    /// <summary>Properties without a member, by entity and name.</summary>
    public List<StoredColumn> Shadows { get; } = new();

    private readonly Dictionary<ISymbol, Facets> members = new(SymbolEqualityComparer.Default);

    public void SayOfAll(Facets facets) => OfAll |= facets;

    public void Say(ISymbol member, Facets facets)
    {
        members.TryGetValue(member.OriginalDefinition, out var known);
        members[member.OriginalDefinition] = known | facets;
    }

    /// <summary>What is said of the member itself, by code or by its attributes.</summary>
    public Facets Of(ISymbol member)
    {
        members.TryGetValue(member.OriginalDefinition, out var said);
        return said | FacetAttributes.Of(member);
    }

    /// <summary>What conventions say of properties of this type.</summary>
    public Facets OfType(ITypeSymbol type)
    {
        var said = OfAll;
        if (DatabaseEnums.Contains(type))
            said |= Facets.Text;
        foreach (var (of, facets) in Conventions)
        {
            if (Covers(of, type))
                said |= facets;
        }

        return said;
    }

    private static bool Covers(ITypeSymbol convention, ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Same(convention, at))
                return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (Same(convention, contract))
                return true;
        }

        return false;
    }

    private static bool Same(ITypeSymbol convention, ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(convention, type)
        || (convention is INamedTypeSymbol { IsUnboundGenericType: true } && SymbolEqualityComparer.Default.Equals(convention.OriginalDefinition, type.OriginalDefinition));
}

/// <summary>One place where a context, or what configures it, maps an entity.</summary>
/// <param name="Mapper">The type whose code says so.</param>
/// <param name="Entity">What is mapped.</param>
/// <param name="Place">The type argument that names it.</param>
internal sealed record EntityMapping(INamedTypeSymbol Mapper, INamedTypeSymbol Entity, Location Place);

/// <summary>A property of an entity, an owned or a complex type, as a column stores it.</summary>
/// <param name="Entity">The type that is stored.</param>
/// <param name="Name">The property.</param>
/// <param name="Type">What it holds, without <c>Nullable</c>; of a list of plain values, one of them.</param>
/// <param name="Member">The property or field; null if only the model has it.</param>
/// <param name="Facets">What is said of how it is stored.</param>
internal sealed record StoredColumn(INamedTypeSymbol Entity, string Name, ITypeSymbol Type, ISymbol? Member, Facets Facets);
