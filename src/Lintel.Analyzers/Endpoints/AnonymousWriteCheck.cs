namespace Lintel.Endpoints;

/// <summary>LNT7002</summary>
internal sealed class AnonymousWriteCheck(EndpointCode code) : EndpointCheck(SecurityRules.AnonymousWrite)
{
    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.Verbs.IsDefaultOrEmpty || endpoint.IsOnly("GET", "HEAD", "OPTIONS"))
            yield break;

        var options = code.OptionsIn(endpoint.Place.SourceTree);
        foreach (var mount in endpoint.Mounts)
        {
            if (mount.Authorization is not { State: AuthorizationState.Anonymous, Evidence: { } evidence }
                || mount.Route.Text is not { } route
                || options.AnonymousRoutes.Any(pattern => pattern.IsMatch(route)))
                continue;

            var isOwn = evidence.Scope == ConventionScope.Endpoint && evidence.Place.IsInSource;
            var violation = new Violation(Rule, endpoint.Source, target: null, $"{endpoint.VerbText} {route}", isOwn ? "" : $", as {SaidBy(endpoint, mount, evidence)} allows");
            yield return new Finding(isOwn ? violation.With(SecurityRules.Own, "true") : violation, isOwn ? evidence.Place : endpoint.Place);
            yield break;
        }
    }

    private static string SaidBy(Endpoint endpoint, Mount mount, Convention evidence) =>
        evidence is { Scope: ConventionScope.Application, Call: not null } ? "the mapping of all controllers"
        : endpoint.Kind is EndpointKind.Minimal or EndpointKind.Carter ? $"group '{mount.Groups.LastOrDefault()?.Prefix.Text ?? "around it"}'" : $"'{endpoint.Owner.Name}'";
}
