namespace Lintel.Endpoints;

/// <summary>LNT3002</summary>
internal sealed class UndeclaredResponseCheck(EndpointCode code, SharedHandlers handlers) : EndpointCheck(EndpointRules.UndeclaredResponse)
{
    private static readonly ImmutableHashSet<string> Pages = ImmutableHashSet.Create(
        "View", "PartialView", "ViewComponent", "File", "FileContent", "FileStream", "PhysicalFile", "VirtualFile", "Stream", "Bytes", "ServerSentEvents");

    private static readonly ImmutableHashSet<string> Moves = ImmutableHashSet.Create(
        "Redirect", "RedirectPermanent", "RedirectPreserveMethod", "RedirectPermanentPreserveMethod", "LocalRedirect", "LocalRedirectPermanent", "RedirectToAction", "RedirectToActionPermanent",
        "RedirectToRoute", "RedirectToRoutePermanent", "RedirectToPage", "RedirectToPagePermanent", "Challenge", "Forbid", "SignIn", "SignOut");

    private readonly bool hasConvention = code.Compilation.Assembly.GetAttributes().Any(static it => it.AttributeClass is { Name: "ApiConventionTypeAttribute" });

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.IsBare || endpoint.Handler is not { Syntax: not null } handler || !SaysNothing(endpoint.Response.Type) || !IsUndeclared(endpoint) || !handlers.IsFirst(endpoint, IsUndeclared))
            yield break;

        var isAction = endpoint.Kind == EndpointKind.Controller;
        if (isAction && (hasConvention || code.OptionsIn(endpoint.Place.SourceTree).DeferredRules.Contains("S6968", StringComparer.OrdinalIgnoreCase)))
            yield break;
        if (handler.Body(cancellationToken) is not { } body || HandlerAnswers.Of(body) is not { IsBroken: false } answers || IsDeclaredByNature(answers))
            yield break;

        var violation = new Violation(Rule, endpoint.Source, target: null, endpoint.Name, AnswerSuggestion.For(answers, isAction)) { TargetName = endpoint.Call as string };
        yield return new Finding(violation, handler.Method.MethodKind == MethodKind.AnonymousFunction ? endpoint.Response.Place : handler.Method.OriginalDefinition.Locations[0]);
    }

    private static bool SaysNothing(ITypeSymbol? type) => type is not null && ResponseTypes.Unwrap(type) switch
    {
        { Name: "IResult", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "AspNetCore" } } => true,
        INamedTypeSymbol { Name: "IActionResult" or "ActionResult", TypeArguments.IsEmpty: true, ContainingNamespace: { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } } => true,
        _ => false,
    };

    private static bool IsUndeclared(Endpoint endpoint) => endpoint.Response.Statuses.IsEmpty && endpoint.Mounts.All(static mount => !EndpointMetadata.IsExcluded(mount) && !mount.Conventions.Any(Declares));

    private static bool Declares(Convention said) =>
        said.Name.StartsWith("ProducesResponseType", StringComparison.Ordinal) || said.Name.StartsWith("ApiConvention", StringComparison.Ordinal)
        || (said.Call is { } call && (said.IsDoubtful || EndpointMetadata.IsOfStrangers(said) || said.Name.StartsWith("Produces", StringComparison.Ordinal) || Rewrites(call.TargetMethod)))
        || (said.Attribute?.AttributeClass is { } type && type.AllInterfaces.Any(static it => it.Name == "IProducesResponseTypeMetadata" || it.Name == "IEndpointMetadataProvider"));

    /// <summary>A method that is handed a function over the description may write everything in it.</summary>
    private static bool Rewrites(IMethodSymbol method) => method.Name.Contains("OpenApi") && method.Parameters.Any(static it => it.Type.TypeKind == TypeKind.Delegate);

    /// <summary>Pages and files go to browsers, and a redirect has no contract that a type could say.</summary>
    private static bool IsDeclaredByNature(HandlerAnswers answers) =>
        answers.Results.Any(static it => Pages.Contains(it.Name)) || (answers.IsComplete && answers.Results.All(static it => Moves.Contains(it.Name)));
}
