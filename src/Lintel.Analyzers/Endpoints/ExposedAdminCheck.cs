namespace Lintel.Endpoints;

/// <summary>LNT7005</summary>
internal sealed class ExposedAdminCheck : EndpointCheck
{
    private readonly EndpointCode code;
    private readonly PolicyConstants constants;
    private readonly Once<Dictionary<Endpoint, List<(AdminScope Scope, List<AdminLack> Lacks)>>> lacking;

    public ExposedAdminCheck(EndpointCode code, EndpointModel model)
        : base(SecurityRules.ExposedAdmin)
    {
        this.code = code;
        constants = new PolicyConstants(new PolicyTypes(code));
        lacking = new(cancellation => Find(model, cancellation));
    }

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (!lacking.Get(cancellationToken).TryGetValue(endpoint, out var found))
            yield break;

        foreach (var (scope, lacks) in found)
        {
            var policy = AdminPolicy.At(scope, code, constants, cancellationToken);
            var violation = new Violation(Rule, endpoint.Source, target: null, scope.Name, LackOf(lacks, policy), policy.Shown);
            var others = scope.IsShared ? lacks.Select(static it => it.Endpoint.Place) : [];
            yield return new Finding(Mendable(violation, lacks, policy), others.Where(it => it != scope.Place).Distinct().Prepend(scope.Place).ToImmutableArray());
        }
    }

    /// <summary>What is lacking, by the first endpoint of each scope, so that a scope is said once.</summary>
    private Dictionary<Endpoint, List<(AdminScope Scope, List<AdminLack> Lacks)>> Find(EndpointModel model, CancellationToken cancellationToken)
    {
        var scopes = new AdminScopes(code);
        var fallback = FallbackRequirement.Read(code, cancellationToken);
        var document = new PublicDocument(code, cancellationToken);
        var byPlace = new Dictionary<Location, (AdminScope Scope, List<AdminLack> Lacks)>();
        var byEndpoint = new Dictionary<Endpoint, List<(AdminScope Scope, List<AdminLack> Lacks)>>();
        foreach (var endpoint in model.Endpoints)
        {
            foreach (var mount in endpoint.Mounts)
            {
                if (scopes.Of(endpoint, mount, cancellationToken) is not { } scope || AdminLack.Of(endpoint, mount, code.OptionsIn(endpoint.Place.SourceTree).AdminPolicy, fallback, document) is not { } lack)
                    continue;
                if (byPlace.TryGetValue(scope.Place, out var known))
                {
                    known.Lacks.Add(lack);
                    continue;
                }

                byPlace[scope.Place] = known = (scope, [lack]);
                if (!byEndpoint.TryGetValue(endpoint, out var own))
                    byEndpoint[endpoint] = own = [];
                own.Add(known);
            }
        }

        return byEndpoint;
    }

    private static string LackOf(List<AdminLack> lacks, AdminPolicy policy)
    {
        var isLacking = lacks.Exists(static it => it.Policy);
        var isPublished = lacks.Exists(static it => it.IsPublished);
        return isLacking && isPublished ? $"lacks {policy.Shown} and is in the public document" : isLacking ? $"lacks {policy.Shown}" : "is in the public document";
    }

    private static Violation Mendable(Violation violation, List<AdminLack> lacks, AdminPolicy policy)
    {
        var isLacking = lacks.Exists(static it => it.Policy);
        if (lacks.Exists(static it => it.IsOpen) || (isLacking && policy.Expression is null))
            return violation; // a word on the scope would not mend it
        if (isLacking)
            violation = violation.With(SecurityRules.Policy, policy.Expression!);
        if (isLacking && policy.Namespace is { } space)
            violation = violation.With(SecurityRules.Namespace, space);
        return lacks.Exists(static it => it.IsPublished) ? violation.With(SecurityRules.Published, "true") : violation;
    }
}
