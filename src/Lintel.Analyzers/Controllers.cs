namespace Lintel;

/// <summary>Tells controllers and their actions by ASP.NET's own rules. A generic or abstract one stands for those that derive from it.</summary>
internal static class Controllers
{
    public static bool IsAction(IMethodSymbol method, INamedTypeSymbol owner) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsGenericMethod: false }
        && Is(owner)
        && !IsMarked(method, "NonActionAttribute");

    public static bool Is(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public, ContainingType: null, IsStatic: false }
        && (type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) || IsMarkedOrInherits(type, "ControllerAttribute"))
        && !IsMarkedOrInherits(type, "NonControllerAttribute");

    /// <summary>Whether the type says that it is a controller, by more than its name; <c>ControllerBase</c> says it for all that derive from it.</summary>
    public static bool IsMarked(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && IsMarkedOrInherits(type, "ControllerAttribute") && !IsMarkedOrInherits(type, "NonControllerAttribute");

    private static bool IsMarkedOrInherits(INamedTypeSymbol type, string attribute)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (IsMarked(at, attribute))
                return true;
        }

        return false;
    }

    private static bool IsMarked(ISymbol symbol, string attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (data.AttributeClass is { ContainingNamespace: { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } } type && type.Name == attribute)
                return true;
        }

        return false;
    }
}
