namespace Lintel.Architecture;

/// <summary>Reads a layer off the words in assembly and namespace names, for the architectures that know layers by words.</summary>
internal sealed class LayerWords(ArchitectureOptions options, SolutionAssemblies solution)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, Layer?> byAssembly = new(SymbolEqualityComparer.Default);

    /// <summary>Whether some architecture has a layer of exactly this name.</summary>
    public static bool AnyArchitectureKnows(string word)
    {
        foreach (var layer in ArchitecturePreset.Layers(ArchitecturePreset.Clean))
        {
            if (ArchitecturePreset.Words(ArchitecturePreset.Clean, layer).Contains(word, StringComparer.Ordinal))
                return true;
        }

        return false;
    }

    /// <param name="assembly">The assembly of the namespace.</param>
    /// <param name="name">The namespace.</param>
    /// <param name="afterModule">What follows the module in it; null where it is in none.</param>
    public Layer? Find(IAssemblySymbol assembly, string name, string? afterModule)
    {
        var whole = byAssembly.GetOrAdd(assembly, OfAssembly);
        if (whole is not null && (!IsPresentation(whole) || StandsOnLowerLayers(assembly)))
            return whole;
        if (afterModule is null && options.Architecture == ArchitecturePreset.Modular)
            return null;

        return Named(afterModule ?? WithoutAssembly(name, assembly.Name), out var isAmbiguous) ?? (isAmbiguous ? null : whole);
    }

    private Layer? OfAssembly(IAssemblySymbol assembly) => Named(assembly.Name, out _);

    /// <summary>The plumbing folders of an API that has an infrastructure project are no infrastructure of their own.</summary>
    private bool StandsOnLowerLayers(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var referenced in module.ReferencedAssemblySymbols)
            {
                if (solution.Includes(referenced) && byAssembly.GetOrAdd(referenced, OfAssembly) is { } layer && !IsPresentation(layer))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The layer whose word is a segment of the name; none where the words of two are.</summary>
    private Layer? Named(string name, out bool isAmbiguous)
    {
        isAmbiguous = false;
        Layer? found = null;
        foreach (var segment in name.Split('.'))
        {
            foreach (var layer in options.Layers)
            {
                if (layer == found || !layer.Words.Contains(segment, StringComparer.Ordinal))
                    continue;

                isAmbiguous = found is not null;
                if (isAmbiguous)
                    return null;

                found = layer;
            }
        }

        return found;
    }

    private static bool IsPresentation(Layer layer) => layer.Is(ArchitecturePreset.Presentation);

    private static string WithoutAssembly(string name, string assembly) =>
        name.Length > assembly.Length && name[assembly.Length] == '.' && name.StartsWith(assembly, StringComparison.Ordinal)
            ? name.Substring(assembly.Length + 1)
            : name == assembly ? "" : name;
}
