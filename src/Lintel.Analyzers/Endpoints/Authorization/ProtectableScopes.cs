namespace Lintel.Endpoints;

/// <summary>Finds the narrowest group or class all of whose endpoints have the same lack, so that one word there mends them all.</summary>
internal sealed class ProtectableScopes(EndpointModel model, Func<Endpoint, bool> lacks)
{
    /// <summary><c>start:length</c> of the <c>MapGroup</c> call or the class, in the file of the endpoint; null if there is none, or it holds but this one.</summary>
    public string? WholeAround(Endpoint endpoint) =>
        endpoint.Kind == EndpointKind.Controller ? ClassAround(endpoint) : GroupAround(endpoint);

    private string? ClassAround(Endpoint endpoint)
    {
        var alike = model.Endpoints.Where(it => it.Kind == EndpointKind.Controller && SymbolEqualityComparer.Default.Equals(it.Owner, endpoint.Owner)).ToList();
        if (alike.Count < 2 || !alike.TrueForAll(it => lacks(it)) || !SymbolEqualityComparer.Default.Equals(endpoint.Owner, endpoint.Source.ContainingType))
            return null;

        return endpoint.Owner.Locations.FirstOrDefault(it => it.SourceTree == endpoint.Place.SourceTree) is { } place ? Write(place) : null;
    }

    private string? GroupAround(Endpoint endpoint)
    {
        if (endpoint.Mounts is not [{ Groups: [.., var group] }] || group.Call.Syntax.SyntaxTree != endpoint.Place.SourceTree)
            return null;

        var inside = model.Endpoints.Where(it => it.Mounts.Any(mount => mount.Groups.Any(around => around.Call.Syntax == group.Call.Syntax))).ToList();
        return inside.Count > 1 && inside.TrueForAll(it => lacks(it)) && inside.TrueForAll(it => it.Mounts.All(mount => mount.Groups.LastOrDefault()?.Call.Syntax == group.Call.Syntax))
            ? Write(Names.PlaceOf(group.Call))
            : null;
    }

    private static string Write(Location place) => $"{place.SourceSpan.Start}:{place.SourceSpan.Length}";
}
