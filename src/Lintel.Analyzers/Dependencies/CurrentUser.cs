namespace Lintel.Dependencies;

/// <summary>The type of <c>lintel.current_user.type</c>, and the property by which it names the user.</summary>
internal static class CurrentUser
{
    private static readonly string[] IdNames = ["UserId", "Id"];

    /// <summary>Null if the compilation does not see the type, or if it names nobody.</summary>
    public static IPropertySymbol? FindId(string fullName, KnownTypes types)
    {
        if (types.Named(fullName) is not { } type)
            return null;

        foreach (var name in IdNames)
        {
            if (FindId(type, name) is { } id)
                return id;
        }

        return null;
    }

    private static IPropertySymbol? FindId(INamedTypeSymbol type, string name) => type.AllInterfaces.Insert(0, type)
        .SelectMany(contract => contract.GetMembers(name))
        .OfType<IPropertySymbol>()
        .FirstOrDefault(static property => property is { IsStatic: false, GetMethod.DeclaredAccessibility: Accessibility.Public });
}
