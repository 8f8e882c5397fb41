namespace Lintel.Endpoints;

/// <summary>Tells where ASP.NET Core takes the value of a parameter from, by its attributes, its type and the route.</summary>
internal sealed class ParameterSources(EndpointCode code)
{
    /// <summary>What an attribute says; null if none does.</summary>
    public static ParameterSource? Said(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Said(type) is { } source)
                return source;
        }

        return null;
    }

    /// <summary>Whether the members of the parameter's type are bound one by one.</summary>
    public static bool IsSpread(ISymbol symbol) => symbol.GetAttributes().Any(static it => it.AttributeClass is { Name: "AsParametersAttribute" });

    /// <summary>What is inferred where no attribute says anything.</summary>
    /// <param name="name">The name of the parameter, as the route would hold it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="route">The route, or all of them, one after the other; null if one is unknown.</param>
    /// <param name="isAction">Whether an action of a controller binds it.</param>
    /// <param name="infersBody">Whether a complex type is taken from the body, as under <c>[ApiController]</c>.</param>
    public ParameterSource Inferred(string name, ITypeSymbol type, string? route, bool isAction, bool infersBody)
    {
        type = WithoutNullable(type);
        if (BoundTypes.IsContext(type))
            return ParameterSource.Context;
        if (BoundTypes.IsForm(type))
            return ParameterSource.Form;
        if (BoundTypes.IsRaw(type) && !isAction)
            return ParameterSource.Body;
        if (IsSimple(type) || (ElementOf(type) is { } element && IsSimple(element) && !isAction))
            return IsInRoute(name, route) ? ParameterSource.Route : route is null ? ParameterSource.Unknown : ParameterSource.Query;
        if (IsService(type))
            return isAction && !infersBody ? ParameterSource.Unknown : ParameterSource.Service;
        if (isAction)
            return !infersBody || MayBeService(type) ? ParameterSource.Unknown : ParameterSource.Body;

        return IsRequest(type) && !HasMethod(type, "BindAsync") ? ParameterSource.Body : ParameterSource.Unknown;
    }

    private bool IsService(ITypeSymbol type) =>
        Derives(type, code.Types.DbContext)
        || (type.TypeKind == TypeKind.Interface && ElementOf(type) is null)
        || BoundTypes.IsService(type)
        || (type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } && code.Registrations.Get(CancellationToken.None).Holds(type));

    /// <summary>No body is made by giving interfaces to a constructor; the container does that, wherever the registration is.</summary>
    private static bool MayBeService(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } named
        && named.InstanceConstructors.Any(static it => it.Parameters.Any(static given => given.Type.TypeKind == TypeKind.Interface && ElementOf(given.Type) is null && given.Type is INamedTypeSymbol { IsGenericType: false }));

    /// <summary>A type whose value stands in one segment or one query value.</summary>
    public static bool IsSimple(ITypeSymbol type)
    {
        type = WithoutNullable(type);
        return type.TypeKind == TypeKind.Enum
            || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
            || BoundTypes.IsSimple(type)
            || HasMethod(type, "TryParse");
    }

    /// <summary>A request of MediatR or Mediator.</summary>
    public static bool IsRequest(ITypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract is { Name: "IBaseRequest" or "IRequest" or "ICommand" or "IQuery" or "IBaseCommand" or "IBaseQuery", ContainingNamespace: { Name: "MediatR" or "Mediator", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    /// <summary>Whether the type is this or derives from it.</summary>
    public static bool Derives(ITypeSymbol? type, INamedTypeSymbol? from)
    {
        for (var at = type; at is not null && from is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, from))
                return true;
        }

        return false;
    }

    private static ParameterSource? Said(INamedTypeSymbol attribute)
    {
        if (attribute.Name == "FromKeyedServicesAttribute")
            return ParameterSource.Service;

        foreach (var contract in attribute.AllInterfaces)
        {
            switch (contract.Name)
            {
                case "IFromRouteMetadata": return ParameterSource.Route;
                case "IFromQueryMetadata": return ParameterSource.Query;
                case "IFromHeaderMetadata": return ParameterSource.Header;
                case "IFromBodyMetadata": return ParameterSource.Body;
                case "IFromFormMetadata": return ParameterSource.Form;
                case "IFromServiceMetadata": return ParameterSource.Service;
            }
        }

        return null;
    }

    private static bool IsInRoute(string name, string? route)
    {
        for (var at = route?.IndexOf('{') ?? -1; at >= 0; at = route!.IndexOf('{', at + 1))
        {
            var start = at + 1;
            while (start < route!.Length && route[start] == '*')
                start++;
            var end = start + name.Length;
            if (end < route.Length && string.Compare(route, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && route[end] is '}' or ':' or '?' or '=')
                return true;
        }

        return false;
    }

    private static bool HasMethod(ITypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is IMethodSymbol { IsStatic: true })
                return true;
        }

        return false;
    }

    private static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>What a collection holds; null if the type is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { Name: "List" or "IEnumerable" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection", TypeArguments: [var element] } => element,
        _ => null,
    };
}
