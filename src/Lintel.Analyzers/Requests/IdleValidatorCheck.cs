using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>LNT4003</summary>
internal sealed class IdleValidatorCheck(RequestCode code, RequestModel model) : RequestCheck<Endpoint>(RequestRules.IdleValidator)
{
    private readonly EndpointFilters filters = new(code);
    private readonly ValidatorUses uses = new(code, model);
    private readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.Kind is not (EndpointKind.Minimal or EndpointKind.Carter) || code.Types.Validator is null)
            yield break;

        foreach (var parameter in endpoint.Parameters)
        {
            if (TypeOf(endpoint, parameter) is not { } request || (parameter.Within ?? parameter.Symbol) is not { } symbol || PlaceOf(symbol) is not { } place)
                continue;

            var validator = model.Validators.For(request).Select(static it => it.Type).OrderBy(static it => QualifiedName.Of(it), StringComparer.Ordinal).FirstOrDefault();
            if (validator is null || uses.MayRun(request, cancellationToken) || !filters.AreAbsent(endpoint, cancellationToken) || !seen.Add(symbol))
                continue;

            var filter = filters.For(request, endpoint.Place.SourceTree);
            var violation = new Violation(Rule, endpoint.Source, request, endpoint.Name, request, validator, filter as object ?? "a validation filter");
            if (filter is not null)
                violation.With(RequestRules.Filter, FullNameOf(filter));
            yield return new Finding(violation, ImmutableArray.Create(place, endpoint.Place));
        }
    }

    /// <summary>What is bound as a whole. A type with a validator is no service, at least where a body is sent.</summary>
    private INamedTypeSymbol? TypeOf(Endpoint endpoint, EndpointParameter parameter)
    {
        if (parameter.Within is { Type: INamedTypeSymbol composite } && model.Validators.For(composite).Count > 0)
            return composite;
        if (BoundRequest.Of(endpoint, parameter) is not { } bound || !code.IsOurs(bound.Type))
            return null;

        var isCertain = bound.IsBody || bound.IsForm || parameter.IsExplicit;
        return isCertain || (endpoint.IsOnly("POST", "PUT", "PATCH") && !bound.Type.Name.EndsWith("Options", StringComparison.Ordinal) && !bound.Type.Name.EndsWith("Settings", StringComparison.Ordinal)) ? bound.Type : null;
    }

    private Location? PlaceOf(ISymbol parameter) => parameter.Locations.FirstOrDefault(it => it.SourceTree is { } file && !code.View.Files.IsGenerated(file));

    private static string FullNameOf(INamedTypeSymbol filter)
    {
        var name = "global::" + QualifiedName.Of(filter);
        return filter.TypeArguments is [INamedTypeSymbol request] ? $"{name}<global::{QualifiedName.Of(request)}>" : name;
    }
}
