namespace Lintel.Configuration;

/// <summary>Shows the code to the selectors, the nearest first: what is compiled, then the solution's own references, then libraries. It ends when all have matched.</summary>
internal sealed class SelectorWalk(Compilation compilation, OptionsByFile files, CancellationToken cancellationToken)
{
    private readonly SolutionAssemblies solution = new(compilation.Assembly);
    private List<Selector> waiting = new();

    /// <summary>The names of the solution's own code; all of them where a selector was left over.</summary>
    public SelectorNames Names { get; } = new();

    /// <summary>The selectors that matched nothing, each key and item once, in the order of the keys.</summary>
    public IEnumerable<Selector> Unmatched(List<Selector> selectors)
    {
        waiting = selectors;
        if (waiting.Count > 0 && !HasNamespace(compilation.Assembly.GlobalNamespace))
            Drop(it => it.IsMatch(compilation.Assembly.Name));

        foreach (var assembly in Assemblies())
        {
            if (waiting.Count == 0)
                return waiting;

            Visit(assembly.GlobalNamespace, solution.Includes(assembly), SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly));
        }

        return waiting
            .GroupBy(static it => (it.Key, it.Item)).Select(static alike => alike.First())
            .OrderBy(static it => it.Key, StringComparer.Ordinal).ThenBy(static it => it.Item, StringComparer.Ordinal);
    }

    /// <summary>Whether a written type stands in a namespace. A host is often one file of statements, and then its assembly's name is all it has.</summary>
    private bool HasNamespace(INamespaceSymbol container)
    {
        foreach (var inner in container.GetNamespaceMembers())
        {
            if (inner.GetTypeMembers().Any(type => files.FirstOf(type) is not null) || HasNamespace(inner))
                return true;
        }

        return false;
    }

    private IEnumerable<IAssemblySymbol> Assemblies()
    {
        yield return compilation.Assembly;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.OrderBy(it => !solution.Includes(it)))
            yield return assembly;
    }

    private void Visit(INamespaceSymbol container, bool isOwn, bool isCompiled)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var types = container.GetTypeMembers();
        if (!types.IsEmpty)
        {
            var name = QualifiedName.Of(container);
            if (isOwn)
                Names.Add(container, name);
            Drop(it => it.IsMatch(container, name, isOwn));
        }

        if (isCompiled || waiting.Exists(static it => it is TypeSelector))
        {
            foreach (var type in types)
                Visit(type, isOwn, isCompiled);
        }

        foreach (var inner in container.GetNamespaceMembers())
        {
            if (waiting.Count > 0)
                Visit(inner, isOwn, isCompiled);
        }
    }

    private void Visit(INamedTypeSymbol type, bool isOwn, bool isCompiled)
    {
        if (waiting.Count == 0)
            return;

        Drop(it => it.IsMatch(type, isCompiled));
        if (!isOwn)
            return; // nobody selects the inner types of a library

        foreach (var nested in type.GetTypeMembers())
            Visit(nested, isOwn, isCompiled);
    }

    /// <summary>Folders may repeat a selector; what matches in one of them matches.</summary>
    private void Drop(Predicate<Selector> isMatch)
    {
        foreach (var matched in waiting.FindAll(isMatch))
            waiting.RemoveAll(it => it.Key == matched.Key && it.Item == matched.Item);
    }
}
