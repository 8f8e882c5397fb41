namespace Lintel.Endpoints;

/// <summary>The types that hold the names of policies and roles, as the settings name them.</summary>
internal sealed class PolicyTypes(EndpointCode code)
{
    private readonly ConcurrentDictionary<EndpointOptions, ImmutableArray<INamedTypeSymbol>> byOptions = new();

    /// <summary>Those that can be seen at a place; where the settings name none, the class there that is called like one.</summary>
    public ImmutableArray<INamedTypeSymbol> At(PolicyPlace place)
    {
        var options = code.OptionsIn(place.File.SyntaxTree);
        if (!options.PolicyTypes.IsEmpty)
            return byOptions.GetOrAdd(options, Find).RemoveAll(type => !place.Sees(type));

        return place.File.LookupNamespacesAndTypes(place.Position, name: NameFor(place))
            .OfType<INamedTypeSymbol>().Where(type => IsOurs(type) && type is { TypeKind: TypeKind.Class, IsGenericType: false }).ToImmutableArray();
    }

    /// <summary>What the type is called where there is none yet.</summary>
    public static string NameFor(PolicyPlace place) => place.IsRole ? "Roles" : "Policies";

    /// <summary>Where some types say by their names that they are about roles, or policies, the others do not count.</summary>
    public static ImmutableArray<T> Preferred<T>(ImmutableArray<T> items, Func<T, INamedTypeSymbol> typeOf, bool isRole)
    {
        var word = isRole ? "Role" : "Polic";
        var preferred = items.RemoveAll(item => typeOf(item).Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) < 0);
        return preferred.IsEmpty ? items : preferred;
    }

    private bool IsOurs(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, code.Compilation.Assembly) && code.View.Files.FirstOf(type) is not null;

    private ImmutableArray<INamedTypeSymbol> Find(EndpointOptions options)
    {
        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        var solution = new SolutionAssemblies(code.Compilation.Assembly);
        foreach (var assembly in code.Compilation.SourceModule.ReferencedAssemblySymbols.Where(solution.Includes).Prepend(code.Compilation.Assembly))
            found.AddRange(SourceTypes.In(assembly.GlobalNamespace).Where(type => type.TypeKind is TypeKind.Class or TypeKind.Struct && options.PolicyTypes.AnyMatch(type)));
        foreach (var pattern in options.PolicyTypes)
        {
            // A library may hold them too, but then by its full name: no pattern is tried on all that is referenced.
            if (pattern.Text.IndexOf('*') < 0 && code.Types.Named(pattern.Text) is { } named && !found.Contains(named, SymbolEqualityComparer.Default))
                found.Add(named);
        }

        return found.ToImmutable();
    }
}
