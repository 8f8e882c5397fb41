namespace Lintel.Endpoints;

/// <summary>Tells whether a parameter whose type is an entity is filled by the caller.</summary>
internal static class BoundBodies
{
    public static bool May(Endpoint endpoint, EndpointParameter parameter)
    {
        if (parameter.Source is ParameterSource.Body or ParameterSource.Form)
            return !IsLimited(parameter.Symbol);
        if (parameter is not { Source: ParameterSource.Unknown, IsExplicit: false, Within: null } || IsLimited(parameter.Symbol) || BindsItself(parameter.Type))
            return false;

        // A minimal API takes a class that is no service from the body; MVC fills it from form and query.
        return endpoint.Kind == EndpointKind.FastEndpoints ? false : !endpoint.Verbs.IsDefaultOrEmpty && !endpoint.IsOnly("GET", "HEAD", "DELETE");
    }

    /// <summary><c>[Bind("Name")]</c> says which members are filled, and a binder of the team's own decides itself.</summary>
    private static bool IsLimited(ISymbol parameter) =>
        parameter.GetAttributes().Any(static it => it.AttributeClass is { Name: "BindAttribute" or "ModelBinderAttribute" or "BindNeverAttribute" });

    private static bool BindsItself(ITypeSymbol type) => !type.GetMembers("BindAsync").IsEmpty || !type.GetMembers("TryParse").IsEmpty;
}
