namespace Lintel.Endpoints;

/// <summary>Decides who may call an endpoint: explicit anonymity beats a requirement, a requirement beats what is unknown, and that beats nothing.</summary>
internal sealed class AuthorizationReader(EndpointCode code, GlobalPolicy global, AuthorizationVerdicts verdicts)
{
    public Authorization Of(Endpoint endpoint, Mount mount)
    {
        var options = code.OptionsIn(endpoint.Place.SourceTree);
        Convention? required = null, anonymous = null;
        var isUnknown = mount.End is MountEnd.Unseen or MountEnd.Abstraction;
        var isComplete = true;
        var policies = ImmutableArray.CreateBuilder<string>();
        if (endpoint.Kind == EndpointKind.Controller && global.Controllers is { State: AuthorizationState.Required or AuthorizationState.Anonymous } all)
        {
            required = all.State == AuthorizationState.Required ? all.Evidence : null;
            anonymous = all.State == AuthorizationState.Anonymous ? all.Evidence : null;
            isComplete &= all.IsComplete;
            policies.AddRange(all.Policies);
        }

        foreach (var convention in mount.Conventions)
        {
            switch (verdicts.Of(convention, options))
            {
                case { Says: AuthorizationState.Anonymous }:
                    anonymous = convention; // the last one is the nearest
                    break;
                case { Says: AuthorizationState.Required } verdict:
                    required = convention;
                    isComplete &= verdict.IsComplete;
                    policies.AddRange(verdict.Policies);
                    break;
                case { Says: AuthorizationState.Unknown }:
                    isUnknown = true;
                    break;
            }
        }

        var state = anonymous is not null ? AuthorizationState.Anonymous
            : required is not null || options.HasFallback || (endpoint.Kind == EndpointKind.FastEndpoints && !isUnknown) ? AuthorizationState.Required
            : Otherwise(endpoint, mount, isUnknown, options);
        var isFallback = state == AuthorizationState.Required && required is null && endpoint.Kind != EndpointKind.FastEndpoints; // which may ask for anything
        return new Authorization(state, anonymous ?? required, policies.ToImmutable(), isComplete && !isUnknown && !isFallback);
    }

    private AuthorizationState Otherwise(Endpoint endpoint, Mount mount, bool isUnknown, EndpointOptions options)
    {
        var ofAll = endpoint.Kind == EndpointKind.Controller ? global.OfControllers : global.OfAll;
        if (ofAll == AuthorizationState.Required)
            return AuthorizationState.Required;

        var isUndecidable = isUnknown
            || ofAll == AuthorizationState.Unknown
            || (mount.End == MountEnd.NoCaller && options.AuthorizationDecision != "required");
        return isUndecidable ? AuthorizationState.Unknown : AuthorizationState.None;
    }
}
