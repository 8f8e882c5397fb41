namespace Lintel.Endpoints;

/// <summary>LNT3008</summary>
internal sealed class MixedStylesCheck(EndpointCode code, EndpointModel model) : EndpointCheck(EndpointRules.MixedStyles)
{
    private const string Majority = "majority";

    private readonly Once<EndpointStyles> styles = new(_ => EndpointStyles.Of(model));

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (!EndpointStyles.IsJudged(endpoint) || AllowedFor(endpoint, cancellationToken) is not { } allowed || !IsFirstAtPlace(endpoint))
            yield break;

        yield return new Finding(
            new Violation(Rule, endpoint.Source, target: null, endpoint.Name, EndpointStyles.One(endpoint.Kind), allowed) { TargetName = EndpointStyles.NameOf(endpoint.Kind) },
            endpoint.Place);
    }

    /// <summary>What the message says instead; null where the endpoint is as it should be.</summary>
    private string? AllowedFor(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var allowed = code.OptionsIn(endpoint.Place.SourceTree).AllowedKinds;
        if (allowed.IsEmpty)
            return null;
        if (!allowed.Contains(Majority))
            return allowed.Contains(EndpointStyles.NameOf(endpoint.Kind)) ? null : string.Join(" and ", allowed.Select(EndpointStyles.All));
        if (!EndpointStyles.IsCounted(endpoint.Kind) || allowed.Contains(EndpointStyles.NameOf(endpoint.Kind)))
            return null;

        var known = styles.Get(cancellationToken);
        var style = EndpointStyles.FrameworkOf(endpoint.Kind);
        if (known.Leading.Length == 1)
            return known.Leading[0] == style ? null : EndpointStyles.All(known.Leading[0]);

        var others = known.Leading.Where(it => it != style).Select(EndpointStyles.All); // a tie is a matter of the project
        return ReferenceEquals(known.First, endpoint) ? $"{string.Join(" and ", others)} as often; decide with lintel.endpoints.allowed_kinds" : null;
    }

    /// <summary>An inherited action belongs to each subclass and is written once.</summary>
    private bool IsFirstAtPlace(Endpoint endpoint) => ReferenceEquals(model.Endpoints.FirstOrDefault(it => it.Place == endpoint.Place), endpoint);
}
