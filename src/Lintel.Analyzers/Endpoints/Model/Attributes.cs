namespace Lintel.Endpoints;

/// <summary>Turns attributes into what they say of an endpoint.</summary>
internal static class Attributes
{
    /// <summary>The text that an argument holds; null if it is none. An array throws when it is asked for its one value.</summary>
    public static string? TextOf(TypedConstant argument) => argument.Kind == TypedConstantKind.Primitive ? argument.Value as string : null;

    /// <summary>The text of a property that the attribute sets.</summary>
    public static string? TextOf(AttributeData attribute, string property)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == property)
                return TextOf(argument.Value);
        }

        return null;
    }

    public static Convention Said(AttributeData attribute, ConventionScope scope, ISymbol owner) => new()
    {
        Attribute = attribute,
        Scope = scope,
        Place = attribute.ApplicationSyntaxReference is { } written
            ? Location.Create(written.SyntaxTree, written.Span)
            : owner.Locations.FirstOrDefault() ?? Location.None,
    };
}
