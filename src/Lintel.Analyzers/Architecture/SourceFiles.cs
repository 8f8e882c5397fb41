using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <summary>The type's name where a report about the type stands: in the part with the base list, else in the ordinal-first file.</summary>
    public static Location NameOf(INamedTypeSymbol type, ArchitectureView view, CancellationToken cancellationToken)
    {
        var parts = type.DeclaringSyntaxReferences
            .Where(part => !view.IsGenerated(part.SyntaxTree, cancellationToken))
            .OrderBy(static part => part.SyntaxTree.FilePath, StringComparer.Ordinal)
            .Select(part => part.GetSyntax(cancellationToken))
            .ToList();
        var best = parts.Find(static part => part is BaseTypeDeclarationSyntax { BaseList: not null }) ?? parts.FirstOrDefault();
        return best switch
        {
            BaseTypeDeclarationSyntax declaration => declaration.Identifier.GetLocation(),
            DelegateDeclarationSyntax declaration => declaration.Identifier.GetLocation(),
            _ => type.Locations.FirstOrDefault() ?? Location.None,
        };
    }
}
