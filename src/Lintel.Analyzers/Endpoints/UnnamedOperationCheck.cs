namespace Lintel.Endpoints;

/// <summary>LNT3003</summary>
internal sealed class UnnamedOperationCheck(EndpointCode code, EndpointModel model) : EndpointCheck(EndpointRules.UnnamedOperation)
{
    private readonly OperationNames names = new(model);

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.IsBare
            || KindOf(endpoint) is not { } kind
            || !code.OptionsIn(endpoint.Place.SourceTree).NamedKinds.Contains(kind)
            || endpoint.Mounts.All(static mount => IsNamed(mount) || IsHidden(mount) || MayBeNamed(mount)))
            yield break;

        var name = names.For(endpoint);
        var isAction = endpoint.Kind == EndpointKind.Controller;
        var violation = new Violation(Rule, endpoint.Source, target: null, endpoint.Call, isAction ? $"Name = \"{name}\" to its route" : $".WithName(\"{name}\")");
        if (endpoint.Mapping is { Type: { } builder } && BuilderTypes.TakesConventions(builder))
            violation = violation.With(EndpointRules.Chainable, "true").With(EndpointRules.OperationName, name);
        yield return new Finding(violation, endpoint.Place);
    }

    /// <summary>FastEndpoints names its endpoints by their classes.</summary>
    private static string? KindOf(Endpoint endpoint) => endpoint.Kind switch
    {
        EndpointKind.Controller => "controllers",
        EndpointKind.Minimal or EndpointKind.Carter => "minimal",
        _ => null,
    };

    private static bool IsNamed(Mount mount) => EndpointMetadata.NameOf(mount) is not null;

    private static bool IsHidden(Mount mount) => EndpointMetadata.IsExcluded(mount);

    /// <summary>A method of strangers on the endpoint itself may name it.</summary>
    private static bool MayBeNamed(Mount mount) => mount.Conventions.Any(static it => it.Scope == ConventionScope.Endpoint && EndpointMetadata.IsOfStrangers(it));
}
