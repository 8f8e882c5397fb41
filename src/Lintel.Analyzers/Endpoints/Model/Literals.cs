using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>Where the first text argument of an attribute stands.</summary>
internal static class Literals
{
    public static Location PlaceOf(AttributeData attribute, Location otherwise) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: [{ Expression: { } first }, ..] } ? first.GetLocation() : otherwise;
}
