namespace Lintel.Endpoints;

/// <summary>LNT3004</summary>
internal sealed class RouteNamingCheck : EndpointCheck
{
    private readonly EndpointCode code;
    private readonly Dictionary<Location, Endpoint> owners = new(); // a prefix is shared, and reported once

    public RouteNamingCheck(EndpointCode code, EndpointModel model)
        : base(EndpointRules.RouteNaming)
    {
        this.code = code;
        foreach (var endpoint in model.Endpoints)
        {
            foreach (var part in endpoint.Mounts.SelectMany(static it => it.Route.Parts))
            {
                if (!owners.ContainsKey(part.Place))
                    owners.Add(part.Place, endpoint);
            }
        }
    }

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        foreach (var part in endpoint.Mounts.SelectMany(static it => it.Route.Parts).Distinct())
        {
            if (!ReferenceEquals(owners[part.Place], endpoint))
                continue;

            var options = code.OptionsIn(part.Place.SourceTree);
            var segments = part.Template.Split(new[] { '/' }, StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < segments.Length; at++)
            {
                if (Judge(segments[at], at + 1 < segments.Length && segments[at + 1][0] == '{', options) is { } offence)
                    yield return new Finding(Report(endpoint, segments[at], offence), part.Place);
            }
        }
    }

    private Violation Report(Endpoint endpoint, string segment, (string What, string? Better) offence)
    {
        var violation = new Violation(Rule, endpoint.Source, target: null, segment, offence.What, offence.Better is null ? "leave it to the verb" : $"use '{offence.Better}'") { TargetName = segment };
        return offence.Better is { } better ? violation.With(EndpointRules.Found, segment).With(EndpointRules.Segment, better) : violation;
    }

    private static (string What, string? Better)? Judge(string segment, bool hasKey, EndpointOptions options)
    {
        if (segment.Any(static it => it is '{' or '}' or '[' or '.' or '~' or '*' or ':') || options.ExemptSegments.Contains(segment, StringComparer.OrdinalIgnoreCase) || RouteWord.Of(segment) is not { Count: > 0 } words)
            return null;

        var rest = words.Skip(1).ToList();
        var style = options.RouteCase;
        if (options.ForbiddenWords.Contains(words[0], StringComparer.OrdinalIgnoreCase))
            return ("names an action", rest.Count == 0 ? null : RouteWord.Write(rest, style));
        if (!RouteWord.Keeps(segment, style))
            return ($"is not {(style is "lower" ? "lower-case" : style + "-case")}", RouteWord.Write(words, style));

        var last = words[words.Count - 1];
        if (!options.AsksForPlural || !hasKey || RouteWord.Singular(last) != last)
            return null;

        words[words.Count - 1] = RouteWord.Plural(last);
        return ("is singular", RouteWord.Write(words, style));
    }
}
