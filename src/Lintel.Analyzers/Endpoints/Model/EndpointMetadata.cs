namespace Lintel.Endpoints;

/// <summary>What the conventions of a mount say of the endpoint's description.</summary>
internal static class EndpointMetadata
{
    /// <summary>The operation name; empty if it has one that is not constant, null if it has none.</summary>
    public static string? NameOf(Mount mount)
    {
        foreach (var convention in mount.Conventions)
        {
            if (convention.Call is { TargetMethod.Name: "WithName" } call)
                return call.Arguments.Select(static it => it.Value.ConstantValue).FirstOrDefault(static it => it is { HasValue: true, Value: string }) is { Value: string name } ? name : "";
            if (convention.Attribute is { AttributeClass: { } type } attribute && convention.Scope == ConventionScope.Endpoint)
            {
                if (type.Name == "EndpointNameAttribute")
                    return attribute.ConstructorArguments is [var given] ? Attributes.TextOf(given) ?? "" : "";
                if (Attributes.TextOf(attribute, "Name") is { } named && type.AllInterfaces.Any(static it => it.Name == "IRouteTemplateProvider"))
                    return named;
            }
        }

        return null;
    }

    /// <summary>Whether the description leaves it out.</summary>
    public static bool IsExcluded(Mount mount) => mount.Conventions.Any(static it =>
        it.Name is "ExcludeFromDescription" or "ExcludeFromDescriptionAttribute"
        || (it.Attribute is { AttributeClass.Name: "ApiExplorerSettingsAttribute" } attribute && attribute.NamedArguments.Any(static pair => pair is { Key: "IgnoreApi", Value.Value: true })));

    /// <summary>Whether the framework answers for a controller's action with problem details, as under <c>[ApiController]</c>.</summary>
    public static bool IsApi(Endpoint endpoint) =>
        endpoint.Mounts[0].Conventions.Any(static it => IsApi(it.Attribute?.AttributeClass)) || endpoint.Owner.ContainingAssembly.GetAttributes().Any(static it => IsApi(it.AttributeClass));

    /// <summary>Whether it is a call of a method that nobody here knows.</summary>
    public static bool IsOfStrangers(Convention convention)
    {
        if (convention.Call is not { TargetMethod.ContainingType: { } type } || convention.IsExpanded)
            return false;

        var name = QualifiedName.Of(type.ContainingNamespace);
        return convention.Name is "Add" or "Finally" or "WithMetadata" || (!name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !name.StartsWith("Asp.Versioning", StringComparison.Ordinal));
    }

    private static bool IsApi(INamedTypeSymbol? type) => type is not null && (type.Name == "ApiControllerAttribute" || type.AllInterfaces.Any(static it => it.Name == "IApiBehaviorMetadata"));
}
