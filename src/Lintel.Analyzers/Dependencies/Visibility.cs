namespace Lintel.Dependencies;

/// <summary>Who can see a symbol.</summary>
internal static class Visibility
{
    /// <summary>Whether code of another assembly can name the symbol, or inherit it.</summary>
    public static bool IsSeenOutside(ISymbol symbol)
    {
        for (ISymbol? at = symbol; at is not null and not INamespaceSymbol; at = at.ContainingSymbol)
        {
            if (at.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }
}
