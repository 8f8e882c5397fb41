namespace Lintel.Endpoints;

/// <summary>LNT3020</summary>
internal sealed class MissingTokenCheck(EndpointCode code, SharedHandlers handlers) : EndpointCheck(EndpointRules.MissingToken)
{
    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (!MayLackToken(endpoint) || endpoint.Handler is not { Syntax: not null, IsBound: false } handler)
            yield break;

        var found = TokenlessCalls.In(handler, code, cancellationToken);
        if (found.First is not { } call || !handlers.IsFirst(endpoint, MayLackToken))
            yield break;

        var violation = new Violation(Rule, endpoint.Source, target: null, endpoint.Name, call) { TargetName = call };
        yield return new Finding(WithEdit(violation, endpoint, found), handler.Place);
    }

    private bool MayLackToken(Endpoint endpoint) =>
        endpoint is { Kind: EndpointKind.Controller or EndpointKind.Minimal or EndpointKind.Carter, IsBare: false }
        && TaskTypes.IsAsynchronous(endpoint.Handler?.Method.ReturnType)
        && !endpoint.Parameters.Any(static it => TaskTypes.IsToken(it.Type))
        && !IsExempt(endpoint);

    /// <summary>Verbs that are unknown may be listed ones.</summary>
    private bool IsExempt(Endpoint endpoint)
    {
        var exempt = code.OptionsIn(endpoint.Handler?.Syntax?.SyntaxTree).VerbsWithoutToken;
        return !exempt.IsEmpty && (endpoint.Verbs.IsDefault || endpoint.IsOnly(exempt.ToArray()));
    }

    private Violation WithEdit(Violation violation, Endpoint endpoint, TokenlessCalls found)
    {
        var handler = endpoint.Handler!.Syntax!;
        var semantics = code.Models.Of(handler.SyntaxTree);
        if (TokenName.Choose(handler, found.Functions, semantics) is not { } name)
            return violation;

        violation = violation
            .With(EndpointRules.Token, name)
            .With(EndpointRules.Calls, TokenlessCall.Write(found.Calls))
            .With(EndpointRules.Functions, TokenlessCall.Write(found.Functions.Select(static it => it.Span)));
        if (endpoint.Kind == EndpointKind.Controller)
            violation = violation.With(EndpointRules.Optional, "true");
        return semantics.LookupNamespacesAndTypes(handler.SpanStart, name: "CancellationToken").Any(TaskTypes.IsTokenType)
            ? violation
            : violation.With(EndpointRules.Namespaces, "System.Threading");
    }
}
