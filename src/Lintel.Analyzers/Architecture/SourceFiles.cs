namespace Lintel.Architecture;

/// <summary>Picks one file of the several that may declare a symbol, the same on every machine.</summary>
internal static class SourceFiles
{
    /// <summary>The ordinal-first file that declares the symbol, or null if none does.</summary>
    public static SyntaxTree? FirstOf(ISymbol symbol)
    {
        SyntaxTree? first = null;
        foreach (var location in symbol.Locations)
        {
            if (location.SourceTree is { } tree && (first is null || string.CompareOrdinal(tree.FilePath, first.FilePath) < 0))
                first = tree;
        }

        return first;
    }
}
