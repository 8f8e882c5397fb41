using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>LNT3007</summary>
internal sealed class MutatingGetCheck(EndpointCode code) : EndpointCheck(EndpointRules.MutatingGet)
{
    private readonly StateChanges changes = new(code.Types);

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (!endpoint.IsOnly("GET", "HEAD") || endpoint.Handler is not { Syntax: not null } handler || handler.Body(cancellationToken) is not { } body)
            yield break;

        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation call || (changes.NameOf(call) ?? ChangeBehind(call, cancellationToken)) is not { } name)
                continue;

            yield return new Finding(new Violation(Rule, endpoint.Source, target: null, endpoint.Call, name), Names.PlaceOf(call));
            yield break;
        }
    }

    /// <summary>One hop: what a method in source does that the handler calls.</summary>
    private string? ChangeBehind(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = CallSites.Definition(call.TargetMethod);
        if (method.IsAbstract || method.IsVirtual || method.DeclaringSyntaxReferences is not [var declaration, ..])
            return null;

        var syntax = declaration.GetSyntax(cancellationToken);
        if (!StateChanges.MayStandIn(syntax) || code.Models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is not { } body)
            return null;

        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation inner && changes.NameOf(inner) is { } name)
                return $"{method.Name} ({name})";
        }

        return null;
    }
}
