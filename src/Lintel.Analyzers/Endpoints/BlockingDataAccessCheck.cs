namespace Lintel.Endpoints;

/// <summary>LNT3021</summary>
internal sealed class BlockingDataAccessCheck(EndpointCode code, SharedHandlers handlers) : EndpointCheck(EndpointRules.BlockingDataAccess)
{
    private readonly BlockingCalls calls = new(code);

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (code.Types.DbContext is null || !MayBlock(endpoint) || endpoint.Handler is not { Syntax: not null } handler || handler.Body(cancellationToken) is not { } body)
            yield break;

        var found = calls.In(body).ToList();
        if (found.Count == 0 || !handlers.IsFirst(endpoint, MayBlock))
            yield break;

        var edit = EditOf(handler, found, endpoint);
        foreach (var call in found)
        {
            var violation = new Violation(Rule, endpoint.Source, target: null, endpoint.Name, call.Name, call.AsyncName) { TargetName = call.Name };
            foreach (var property in edit)
                violation = violation.With(property.Key, property.Value);
            yield return new Finding(violation.Counted(found.Count(it => it.Name == call.Name)), Names.PlaceOf(call.Call));
        }
    }

    private static bool MayBlock(Endpoint endpoint) => endpoint is { IsBare: false, Handler.Method.IsAsync: false };

    /// <summary>All of the handler's calls together, since one that is left behind would block an asynchronous handler; nothing where one cannot be awaited.</summary>
    private Dictionary<string, string> EditOf(EndpointHandler handler, List<BlockingCall> found, Endpoint endpoint)
    {
        var edit = new Dictionary<string, string>();
        var edits = found.Select(static it => it.IsOwn ? it.Edit() : null).ToList();
        var canChange = !handler.IsBound || TaskTypes.IsTask(handler.Method.ReturnType);
        var given = TokenOf(endpoint) ?? (handler.IsBound ? "" : null);
        var semantics = code.Models.Of(handler.Syntax!.SyntaxTree);
        var name = given is null ? TokenName.Choose(handler.Syntax, [], semantics) : null;
        if (!canChange || edits.Exists(static it => it is null) || (given is null && name is null))
            return edit;

        edit.Add(EndpointRules.Calls, TokenlessCall.Write(edits.Select(static it => it!.Value)));
        edit.Add(given is null ? EndpointRules.Token : EndpointRules.GivenToken, given ?? name!);
        if (endpoint.Kind == EndpointKind.Controller)
            edit.Add(EndpointRules.Optional, "true");
        edit.Add(EndpointRules.Namespaces, string.Join(",", MissingNamespaces(handler.Syntax, found, semantics, needsToken: given is null)));
        return edit;
    }

    private static string? TokenOf(Endpoint endpoint) =>
        endpoint.Parameters.FirstOrDefault(static it => TaskTypes.IsToken(it.Type) && it.Type.SpecialType == SpecialType.None) is { } token
            ? token.Within is { } within ? $"{within.Name}.{token.Symbol.Name}" : token.Symbol.Name
            : null;

    private static IEnumerable<string> MissingNamespaces(SyntaxNode handler, List<BlockingCall> found, SemanticModel semantics, bool needsToken)
    {
        var place = handler.SpanStart;
        if (needsToken && !semantics.LookupNamespacesAndTypes(place, name: "CancellationToken").Any(TaskTypes.IsTokenType))
            yield return "System.Threading";
        if (!semantics.LookupNamespacesAndTypes(place, name: "Task").Any(static it => it is ITypeSymbol type && TaskTypes.IsTask(type)))
            yield return "System.Threading.Tasks";
        if (found.Exists(call => call.IsExtension && BuilderCalls.Receiver(call.Call)?.Type is { } query && semantics.LookupSymbols(place, query, call.AsyncName, includeReducedExtensionMethods: true).IsEmpty))
            yield return "Microsoft.EntityFrameworkCore";
    }
}
