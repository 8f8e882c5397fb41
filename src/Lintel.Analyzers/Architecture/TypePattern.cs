namespace Lintel.Architecture;

/// <summary>A glob over types: one segment is compared with the simple name, more with the full name, of a type, its bases and its interfaces.</summary>
internal sealed class TypePattern(NamePattern pattern)
{
    /// <summary>The pattern as the user wrote it.</summary>
    public string Text => pattern.Text;

    public bool IsMatch(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (IsNamed(at))
                return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (IsNamed(contract))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type itself is so named; its bases do not count.</summary>
    public bool IsNamed(INamedTypeSymbol type) =>
        pattern.IsMatch(pattern.SegmentCount == 1 ? type.Name : QualifiedName.Of(type));
}

/// <summary>A list of type patterns.</summary>
internal static class TypePatterns
{
    public static bool AnyMatch(this ImmutableArray<TypePattern> patterns, INamedTypeSymbol type)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.IsMatch(type))
                return true;
        }

        return false;
    }

    public static bool AnyMatch(this ImmutableArray<NamePattern> patterns, string name)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.IsMatch(name))
                return true;
        }

        return false;
    }
}
