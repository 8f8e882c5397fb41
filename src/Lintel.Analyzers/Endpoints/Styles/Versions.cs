using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells whether an endpoint has a version, by its route or by what is said of it.</summary>
internal static class Versions
{
    public static bool IsInRoute(Mount mount, EndpointOptions options) => mount.Route.Text is { } route && options.VersionedRoutes.Any(pattern => pattern.IsMatch(route));

    /// <summary>An attribute of the team's own counts if it provides a version.</summary>
    public static bool IsSaid(Mount mount) => EndpointVersions.Of(mount).IsVersioned || mount.Conventions.Any(static it =>
        it.Attribute?.AttributeClass is { } attribute && attribute.AllInterfaces.Any(static face => face.Name is "IApiVersionProvider" or "IApiVersionNeutral"));

    /// <summary>Whether something that is said of it may be a version, which nobody here can see.</summary>
    public static bool MayBeSaid(Mount mount) => mount.Conventions.Any(static it => it.IsDoubtful || EndpointMetadata.IsOfStrangers(it));

    /// <summary>Whether all that is said of it, and the whole of its route, can be seen.</summary>
    public static bool IsSeen(Endpoint endpoint, Mount mount) =>
        mount.End == MountEnd.Application || (mount.End == MountEnd.NoCaller && endpoint.Mapping is { } map && BeginsAtApplication(BuilderCalls.Receiver(map)));

    /// <summary>Nothing can lie around a builder that is the application itself, whoever calls the method.</summary>
    private static bool BeginsAtApplication(IOperation? builder)
    {
        for (var depth = 0; depth < 8 && builder is not null; depth++)
        {
            if (BuilderCalls.IsApplication(builder.Type))
                return true;

            builder = builder switch
            {
                IInvocationOperation call => BuilderCalls.Receiver(call),
                ILocalReferenceOperation local => new BodyUses(Bodies.RootOf(local)).ValueOf(local.Local),
                IConversionOperation conversion => conversion.Operand,
                _ => null,
            };
        }

        return false;
    }
}
