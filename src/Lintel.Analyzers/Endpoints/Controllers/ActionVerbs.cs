namespace Lintel.Endpoints;

/// <summary>The verbs of an action, by the attributes that provide them.</summary>
internal static class ActionVerbs
{
    /// <summary>Empty if it answers to every verb, default if they cannot be told.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Convention> said)
    {
        var verbs = ImmutableArray.CreateBuilder<string>();
        foreach (var convention in said)
        {
            if (convention is not { Scope: ConventionScope.Endpoint, Attribute: { AttributeClass: { } type } attribute })
                continue;
            if (type.TypeKind == TypeKind.Error)
                return default;
            if (!Provides(type))
                continue;
            if (VerbOf(type) is { } verb)
                verbs.Add(verb);
            else if (type.Name == "AcceptVerbsAttribute")
                verbs.AddRange(Listed(attribute));
            else
                return default; // an attribute of the team's own, which decides in its code
        }

        return verbs.Distinct().ToImmutableArray();
    }

    public static bool Provides(INamedTypeSymbol type) => type.AllInterfaces.Any(static it => it.Name == "IActionHttpMethodProvider");

    private static string? VerbOf(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.ContainingNamespace is { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } && at.Name.StartsWith("Http", StringComparison.Ordinal) && at.Name.EndsWith("Attribute", StringComparison.Ordinal))
                return at.Name.Substring(4, at.Name.Length - 13).ToUpperInvariant();
        }

        return null;
    }

    private static IEnumerable<string> Listed(AttributeData attribute) => attribute.ConstructorArguments
        .SelectMany(static it => it.Kind == TypedConstantKind.Array ? it.Values : ImmutableArray.Create(it))
        .Select(Attributes.TextOf).OfType<string>().Select(static it => it.ToUpperInvariant());
}
