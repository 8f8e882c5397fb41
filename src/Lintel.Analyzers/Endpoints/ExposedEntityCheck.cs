namespace Lintel.Endpoints;

/// <summary>LNT3001</summary>
internal sealed class ExposedEntityCheck(EndpointCode code, SharedHandlers handlers) : EndpointCheck(EndpointRules.ExposedEntity)
{
    private readonly EndpointEntities entities = new(code);

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var options = code.OptionsIn(endpoint.Place.SourceTree);
        if ((code.Types.DbContext is null && options.EntityTypes.IsEmpty) || ODataQueries.Compose(endpoint))
            yield break;

        var isFirst = handlers.IsFirst(endpoint);
        foreach (var parameter in endpoint.Parameters)
        {
            if (isFirst && BoundBodies.May(endpoint, parameter) && EntityIn(parameter.Type, isBound: true, options) is { } bound && PlaceOf(endpoint, parameter) is { } place)
                yield return new Finding(Report(endpoint, "binds", bound, "request"), place);
        }

        var returned = EntityIn(endpoint.Response.Type, isBound: false, options);
        if (returned is not null && (isFirst || IsByArgument(endpoint, options)))
            yield return new Finding(Report(endpoint, "returns", returned, "response").With(EndpointRules.Entity, IdOf(returned)), IsByArgument(endpoint, options) ? PlaceOfOwner(endpoint) : endpoint.Response.Place);
        if (!isFirst || endpoint.Handler?.Body(cancellationToken) is not { } body)
            yield break;

        foreach (var (entity, places) in ArgumentsIn(body, options))
        {
            if (!SymbolEqualityComparer.Default.Equals(entity, returned))
                yield return new Finding(Report(endpoint, "returns", entity, "response").With(EndpointRules.Entity, IdOf(entity)), places.ToImmutableArray());
        }
    }

    private Violation Report(Endpoint endpoint, string verb, INamedTypeSymbol entity, string instead) =>
        new(Rule, endpoint.Source, entity, endpoint.Name, verb, entity, instead);

    private INamedTypeSymbol? EntityIn(ITypeSymbol? type, bool isBound, EndpointOptions options) => WireTypes.FirstIn(type, isBound, it => entities.Include(it, options));

    /// <summary>What the body answers with, by entity: one report for each, however often it is sent.</summary>
    private List<(INamedTypeSymbol Entity, List<Location> Places)> ArgumentsIn(IOperation body, EndpointOptions options)
    {
        var found = new List<(INamedTypeSymbol Entity, List<Location> Places)>();
        foreach (var result in ResultCall.In(body))
        {
            if (result is not { Status: null or < 400, Body: { } sent, BodyType: { } type } || EntityIn(type, isBound: false, options) is not { } entity)
                continue;

            var known = found.Find(it => SymbolEqualityComparer.Default.Equals(it.Entity, entity));
            if (known.Places is null)
                found.Add(known = (entity, new()));
            known.Places.Add(sent.Syntax.GetLocation());
        }

        return found;
    }

    /// <summary>Whether the entity comes in as a type argument: an action of <c>Crud&lt;T&gt;</c> says nothing of it, the class that derives from <c>Crud&lt;Order&gt;</c> does.</summary>
    private bool IsByArgument(Endpoint endpoint, EndpointOptions options) =>
        endpoint is { Kind: EndpointKind.Controller, Handler.Method.OriginalDefinition: { } written } && EntityIn(written.ReturnType, isBound: false, options) is null;

    private Location PlaceOfOwner(Endpoint endpoint) => endpoint.Owner is INamedTypeSymbol owner ? ReportLocation.OfType(owner, code.View.Files, CancellationToken.None) : endpoint.Place;

    private static Location? PlaceOf(Endpoint endpoint, EndpointParameter parameter) =>
        endpoint.Kind == EndpointKind.FastEndpoints ? endpoint.Place : (parameter.Within ?? parameter.Symbol).Locations.FirstOrDefault(static it => it.IsInSource);

    private static string IdOf(INamedTypeSymbol entity) => entity.OriginalDefinition.GetDocumentationCommentId() ?? "";
}
