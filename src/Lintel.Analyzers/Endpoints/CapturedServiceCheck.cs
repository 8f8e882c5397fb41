using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>LNT3022</summary>
internal sealed class CapturedServiceCheck(EndpointCode code, SharedHandlers handlers) : EndpointCheck(EndpointRules.CapturedService)
{
    private readonly ScopedServices services = new(code);

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.Handler is not { Syntax: not null } handler || handler.Body(cancellationToken) is not { } body)
            yield break;

        var captures = new Captures(code, services, cancellationToken);
        foreach (var call in LooseWork.In(body))
        {
            if (captures.In(call) is not { } service || !handlers.IsFirst(endpoint, static _ => true))
                continue;

            var violation = new Violation(Rule, endpoint.Source, service, NameOf(call.TargetMethod), service);
            yield return new Finding(violation, Names.PlaceOf(call));
        }
    }

    private static string NameOf(IMethodSymbol method) => LooseWork.IsStarter(method) ? $"{method.ContainingType.Name}.{method.Name}" : method.Name;
}
