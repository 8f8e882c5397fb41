namespace Lintel.Architecture;

/// <summary>Which assemblies are the team's own: open patterns and layer words are tried on these alone, never on a library.</summary>
internal sealed class SolutionAssemblies(IAssemblySymbol compiled)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, Stamp> stamps = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> included = new(SymbolEqualityComparer.Default);
    private readonly string family = FamilyOf(compiled.Name);

    public IAssemblySymbol Compiled { get; } = compiled;

    public Stamp StampOf(IAssemblySymbol assembly) => stamps.GetOrAdd(assembly, Stamp.Of);

    public bool Includes(IAssemblySymbol assembly) => included.GetOrAdd(assembly, IsIncluded);

    private bool IsIncluded(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, Compiled)
        || FamilyOf(assembly.Name) == family
        || LayerWords.AnyArchitectureKnows(assembly.Name)
        || StampOf(assembly) != Stamp.Blank;

    /// <summary>The first segment of the name; the first two where the first is one that thousands share.</summary>
    private static string FamilyOf(string name)
    {
        var end = name.IndexOf('.');
        if (end < 0)
            return name;

        var first = name.Substring(0, end);
        if (first is not ("Microsoft" or "System"))
            return first;

        var second = name.IndexOf('.', end + 1);
        return second < 0 ? name : name.Substring(0, second);
    }
}
