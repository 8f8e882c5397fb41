namespace Lintel.Endpoints;

/// <summary>The policy that endpoints of administration need, and how code names it.</summary>
/// <param name="Shown">How messages name it.</param>
/// <param name="Expression">How code names it; null if nobody can tell.</param>
/// <param name="Namespace">The namespace that must be imported for that; null if none.</param>
internal sealed record AdminPolicy(string Shown, string? Expression, string? Namespace)
{
    public static AdminPolicy At(AdminScope scope, EndpointCode code, PolicyConstants constants, CancellationToken cancellationToken)
    {
        var name = code.OptionsIn(scope.Place.SourceTree).AdminPolicy;
        var shown = name is null ? "a named policy or role" : $"policy '{name}'";
        if (scope.Place.SourceTree is not { } file || scope.NodeIn(cancellationToken) is not { } node)
            return new AdminPolicy(shown, null, null);

        var place = new PolicyPlace(code.Models.Of(file), node.SpanStart, IsRole: false);
        if ((name is null ? constants.OfAdministration(place) : constants.ThatIs(name, place)) is { Holder: { } holder } constant)
            return new AdminPolicy(shown, constant.Expression, place.NamespaceToImport(holder));

        return new AdminPolicy(shown, name is null ? null : SymbolDisplay.FormatLiteral(name, quote: true), null);
    }
}
