namespace Lintel.Endpoints;

/// <summary>Tells the services that lead straight to the database.</summary>
internal sealed class DataAccessTypes(EndpointCode code)
{
    private static readonly ImmutableHashSet<string> Wrappers = ImmutableHashSet.Create("Lazy", "Func", "IEnumerable", "Nullable");

    private readonly Once<HashSet<INamedTypeSymbol>> faces = new(_ => FacesOf(code));

    /// <summary>The context, or what stands for it; null if the service is none.</summary>
    public ITypeSymbol? ContextIn(ITypeSymbol type, EndpointOptions options)
    {
        while (type is INamedTypeSymbol { TypeArguments: [.., var inner] } wrapper && Wrappers.Contains(wrapper.Name))
            type = inner;
        if (type is not INamedTypeSymbol named || type.TypeKind == TypeKind.Error)
            return null;
        if (ParameterSources.Derives(named, code.Types.DbContext))
            return named;
        if (named is { Name: "IDbContextFactory" or "PooledDbContextFactory" or "DbSet", TypeArguments.Length: 1, ContainingNamespace.Name: "EntityFrameworkCore" or "Internal" })
            return named;
        if (options.ForbiddenTypes.AnyMatch(named))
            return named;

        return named.TypeKind == TypeKind.Interface && faces.Get(CancellationToken.None).Contains(named.OriginalDefinition) ? named : null;
    }

    /// <summary>The interfaces that the contexts of this compilation implement, but those that every context has.</summary>
    private static HashSet<INamedTypeSymbol> FacesOf(EndpointCode code)
    {
        var faces = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        if (code.Types.DbContext is not { } root)
            return faces;

        foreach (var type in SourceTypes.In(code.Compilation.Assembly.GlobalNamespace))
        {
            if (type.TypeKind == TypeKind.Class && ParameterSources.Derives(type.BaseType, root))
                faces.UnionWith(type.AllInterfaces.Where(it => HasSets(it)).Select(static it => it.OriginalDefinition));
        }

        return faces;
    }

    /// <summary>Whether the interface shows tables; one that only says <c>IUnitOfWork</c> hides them.</summary>
    private static bool HasSets(INamedTypeSymbol face) =>
        face.GetMembers().OfType<IPropertySymbol>().Any(static it => it.Type is INamedTypeSymbol { Name: "DbSet", ContainingNamespace.Name: "EntityFrameworkCore" });
}
