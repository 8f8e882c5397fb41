using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>Where the first text argument of an attribute stands.</summary>
internal static class Literals
{
    /// <summary>The first argument of the attribute, wherever its value goes.</summary>
    public static Location PlaceOf(AttributeData attribute, Location otherwise) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: [{ Expression: { } first }, ..] } ? first.GetLocation() : otherwise;

    /// <summary>The argument that is this text; the attribute itself where none is.</summary>
    public static Location PlaceOf(AttributeData attribute, string text, Location otherwise)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList.Arguments: var arguments })
            return otherwise;

        foreach (var argument in arguments)
        {
            if (IsGiven(attribute, argument, arguments.IndexOf(argument), text))
                return argument.Expression.GetLocation();
        }

        return otherwise;
    }

    private static bool IsGiven(AttributeData attribute, AttributeArgumentSyntax argument, int index, string text)
    {
        if (argument.NameEquals is { Name.Identifier.ValueText: var property })
            return Attributes.TextOf(attribute, property) == text;

        var at = argument.NameColon is { Name.Identifier.ValueText: var name }
            ? attribute.AttributeConstructor?.Parameters.FirstOrDefault(it => it.Name == name)?.Ordinal ?? -1
            : index;
        return at >= 0 && at < attribute.ConstructorArguments.Length && Attributes.TextOf(attribute.ConstructorArguments[at]) == text;
    }
}
