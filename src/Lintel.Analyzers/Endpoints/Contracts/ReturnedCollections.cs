namespace Lintel.Endpoints;

/// <summary>Tells of what an endpoint returns a collection, if it does.</summary>
internal static class ReturnedCollections
{
    private const int Depth = 4;

    /// <summary>The element, where it has members of its own; null where nothing says that many of it are returned.</summary>
    public static INamedTypeSymbol? ElementIn(ITypeSymbol? type) => type is null ? null : ElementIn(ResponseTypes.Unwrap(type), Depth);

    private static INamedTypeSymbol? ElementIn(ITypeSymbol type, int depth)
    {
        if (WireTypes.ElementOf(type) is { } element)
            return element is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named && HasMembers(named) ? named : null;
        if (depth == 0 || type is not INamedTypeSymbol { TypeArguments.IsEmpty: false, IsAnonymousType: false } wrapper)
            return null;

        var inside = ResponseTypes.IsTypedResult(wrapper) || wrapper.Name is "ActionResult" or "Task" or "ValueTask"
            ? wrapper.TypeArguments
            : WireTypes.MembersOf(wrapper, isBound: false).Select(static it => it.Type);
        foreach (var at in inside)
        {
            if (ElementIn(at, depth - 1) is { } found)
                return found;
        }

        return null;
    }

    private static bool HasMembers(INamedTypeSymbol type) =>
        type.IsAnonymousType || (!ParameterSources.IsSimple(type) && type.SpecialType == SpecialType.None && WireTypes.MembersOf(type, isBound: false).Any());
}
