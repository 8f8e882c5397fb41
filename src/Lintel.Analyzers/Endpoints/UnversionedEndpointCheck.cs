namespace Lintel.Endpoints;

/// <summary>LNT3005</summary>
internal sealed class UnversionedEndpointCheck(EndpointCode code, EndpointModel model) : EndpointCheck(EndpointRules.UnversionedEndpoint)
{
    private readonly Once<string> example = new(_ => ExampleIn(code, model));
    private readonly Once<VersionConventions> conventions = new(cancellation => VersionConventions.Read(code, cancellation));

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var options = code.OptionsIn(endpoint.Place.SourceTree);
        var known = example.Get(cancellationToken);
        if ((options.VersioningMode == "auto" && known.Length == 0)
            || !IsUnversioned(endpoint, cancellationToken)
            || !ReferenceEquals(model.Endpoints.FirstOrDefault(it => it.Place == endpoint.Place && IsUnversioned(it, cancellationToken)), endpoint))
            yield break; // an inherited action is reported once

        var mount = endpoint.Mounts.First(it => IsUnversioned(endpoint, it, options));
        var pattern = options.VersionedRoutes.IsEmpty ? null : options.VersionedRoutes[0].Text;
        var better = options.VersioningMode switch
        {
            "url" => $"put it under {pattern}",
            "auto" => $"put it under {pattern} or add HasApiVersion",
            _ => "add HasApiVersion",
        };
        yield return new Finding(
            new Violation(Rule, endpoint.Source, target: null, $"{endpoint.VerbText} {mount.Route.Text}", known.Length == 0 ? "" : $", unlike {known}", better) { TargetName = mount.Route.Text },
            endpoint.Place);
    }

    private bool IsUnversioned(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var options = code.OptionsIn(endpoint.Place.SourceTree);
        return options.VersioningMode != "none"
            && endpoint.Kind is EndpointKind.Controller or EndpointKind.Minimal or EndpointKind.Carter or EndpointKind.FastEndpoints
            && endpoint.Mapping?.TargetMethod.Name != "MapFallback"
            && endpoint.Mounts.Any(mount => IsUnversioned(endpoint, mount, options))
            && !(endpoint.Kind == EndpointKind.Controller && options.VersioningMode != "url" && conventions.Get(cancellationToken).MayVersionControllers);
    }

    private static bool IsUnversioned(Endpoint endpoint, Mount mount, EndpointOptions options)
    {
        if (mount.Route.Text is not { } route || !MayJudge(endpoint, mount, options) || ServiceRoutes.IsHealth(route) || ServiceRoutes.IsWebhook(route) || ServiceRoutes.IsDescription(route))
            return false;

        return options.VersioningMode switch
        {
            "url" => !Versions.IsInRoute(mount, options),
            "auto" => !Versions.IsInRoute(mount, options) && !Versions.IsSaid(mount) && !Versions.MayBeSaid(mount),
            _ => !Versions.IsSaid(mount) && !Versions.MayBeSaid(mount),
        };
    }

    /// <summary>Where the team asks for versions, a method that nothing in source calls is judged as it stands.</summary>
    private static bool MayJudge(Endpoint endpoint, Mount mount, EndpointOptions options) =>
        Versions.IsSeen(endpoint, mount) || (options.VersioningMode != "auto" && mount.End == MountEnd.NoCaller);

    /// <summary>The first endpoint that has a version; empty if none has.</summary>
    private static string ExampleIn(EndpointCode code, EndpointModel model)
    {
        foreach (var endpoint in model.Endpoints)
        {
            var options = code.OptionsIn(endpoint.Place.SourceTree);
            var mount = endpoint.Mounts.FirstOrDefault(it => it.Route.Text is not null && (options.VersioningMode is "auto" or "url" && Versions.IsInRoute(it, options) || options.VersioningMode is not "url" && Versions.IsSaid(it)));
            if (mount is not null)
                return $"'{endpoint.VerbText} {mount.Route.Text}'";
        }

        return "";
    }
}
