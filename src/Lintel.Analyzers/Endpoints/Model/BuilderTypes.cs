namespace Lintel.Endpoints;

/// <summary>Tells the types of builders.</summary>
internal static class BuilderTypes
{
    /// <summary>Whether conventions can be called on it.</summary>
    public static bool TakesConventions(ITypeSymbol type) =>
        type.Name == "IEndpointConventionBuilder" || type.AllInterfaces.Any(static it => it.Name == "IEndpointConventionBuilder");
}
