namespace Lintel.Endpoints;

/// <summary>Turns attributes into what they say of an endpoint.</summary>
internal static class Attributes
{
    public static Convention Said(AttributeData attribute, ConventionScope scope, ISymbol owner) => new()
    {
        Attribute = attribute,
        Scope = scope,
        Place = attribute.ApplicationSyntaxReference is { } written
            ? Location.Create(written.SyntaxTree, written.Span)
            : owner.Locations.FirstOrDefault() ?? Location.None,
    };
}
