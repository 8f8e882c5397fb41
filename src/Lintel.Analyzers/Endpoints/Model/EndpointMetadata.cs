using Microsoft.CodeAnalysis.Operations;

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

    /// <summary>The tags that group it in the description, those of its groups included.</summary>
    public static ImmutableArray<string> TagsOf(Mount mount)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (var convention in mount.Conventions)
        {
            if (convention.Call is { TargetMethod.Name: "WithTags" or "Tags" } call)
                tags.AddRange(TextsIn(call));
            else if (convention.Attribute is { AttributeClass.Name: "TagsAttribute" } attribute)
                tags.AddRange(attribute.ConstructorArguments.SelectMany(static it => it.Kind == TypedConstantKind.Array ? it.Values : ImmutableArray.Create(it)).Select(Attributes.TextOf).OfType<string>());
        }

        return tags.Distinct().ToImmutableArray();
    }

    /// <summary>The name of the description that it belongs to; the nearest wins. Null if it has none, or one that is not constant.</summary>
    public static string? GroupNameOf(Mount mount)
    {
        string? name = null;
        var isOwn = false;
        foreach (var convention in mount.Conventions)
        {
            var said = convention.Call is { TargetMethod.Name: "WithGroupName" } call ? TextsIn(call).FirstOrDefault()
                : convention.Attribute is { AttributeClass.Name: "ApiExplorerSettingsAttribute" } settings ? Attributes.TextOf(settings, "GroupName")
                : convention.Attribute is { AttributeClass.Name: "EndpointGroupNameAttribute", ConstructorArguments: [var given] } ? Attributes.TextOf(given)
                : null;
            if (said is null || (isOwn && convention.Scope != ConventionScope.Endpoint))
                continue;

            isOwn = convention.Scope == ConventionScope.Endpoint;
            name = name is not null && convention.Attribute is not null && convention.Scope == ConventionScope.Group ? name : said; // of attributes, the controller's own comes first
        }

        return name;
    }

    /// <summary>The filters and processors around it, by their types; null for a lambda. What is said of all actions in the options of MVC is not among them.</summary>
    public static ImmutableArray<ITypeSymbol?> FiltersOf(Mount mount)
    {
        var filters = ImmutableArray.CreateBuilder<ITypeSymbol?>();
        foreach (var convention in mount.Conventions)
        {
            if (convention.Call is { TargetMethod: { Name: "AddEndpointFilter" or "AddEndpointFilterFactory" or "PreProcessor" or "PreProcessors" or "PostProcessor" or "PostProcessors" } method } call)
                filters.Add(method.TypeArguments.LastOrDefault(static it => !BuilderTypes.TakesConventions(it)) ?? FilterIn(call));
            else if (convention.Attribute is { AttributeClass: { } type } attribute && type.AllInterfaces.Any(static it => it.Name == "IFilterMetadata"))
                filters.Add(type.Name is "TypeFilterAttribute" or "ServiceFilterAttribute" ? type.TypeArguments.FirstOrDefault() ?? attribute.ConstructorArguments.Select(static it => it.Value).OfType<ITypeSymbol>().FirstOrDefault() : type);
        }

        return filters.ToImmutable();
    }

    /// <summary>Whether calls are limited; what is said last, so nearest to the endpoint, holds.</summary>
    public static RateLimit RateLimitOf(Mount mount)
    {
        var limit = default(RateLimit);
        foreach (var convention in mount.Conventions)
        {
            limit = convention switch
            {
                { Name: "DisableRateLimiting" or "DisableRateLimitingAttribute" } => default,
                { Name: "RequireRateLimiting", Call: { } call } => new RateLimit(true, TextsIn(call).FirstOrDefault()),
                { Name: "EnableRateLimitingAttribute", Attribute: { } attribute } => new RateLimit(true, attribute.ConstructorArguments.Select(Attributes.TextOf).FirstOrDefault()),
                { Name: "Throttle", Call.TargetMethod.ContainingNamespace.Name: "FastEndpoints" } => new RateLimit(true, null),
                _ => limit,
            };
        }

        return limit;
    }

    private static ITypeSymbol? FilterIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (BuilderCalls.Unwrap(argument.Value) is var value && value != BuilderCalls.Receiver(call) && value is not IDelegateCreationOperation && value.Type is { TypeKind: TypeKind.Class } type && type.AllInterfaces.Any(static it => it.Name is "IEndpointFilter" or "IProcessor"))
                return type;
        }

        return null;
    }

    /// <summary>The constant texts that a call is given, one by one or in an array.</summary>
    private static IEnumerable<string> TextsIn(IInvocationOperation call) => call.Arguments
        .SelectMany(static it => BuilderCalls.Unwrap(it.Value) is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : ImmutableArray.Create(it.Value))
        .Select(static it => it.ConstantValue is { HasValue: true, Value: string text } ? text : null).OfType<string>();

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
