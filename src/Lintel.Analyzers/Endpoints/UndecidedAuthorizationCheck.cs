using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>LNT7001</summary>
internal sealed class UndecidedAuthorizationCheck(EndpointCode code, EndpointModel model) : EndpointCheck(SecurityRules.UndecidedAuthorization)
{
    private static readonly string[] Documents = ["swagger", "scalar", "openapi", "redoc"];
    private readonly ProtectableScopes scopes = new(model, IsUndecided);

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var options = code.OptionsIn(endpoint.Place.SourceTree);
        if (options.AuthorizationDecision == "optional" || (options.AuthorizationDecision == "auto" && !model.Global.HasServices))
            yield break;

        var open = endpoint.Mounts.RemoveAll(mount => mount.Authorization.State != AuthorizationState.None || IsExempt(mount.Route, options));
        if (open.IsEmpty || LeadsToDocument(endpoint))
            yield break;

        var alike = model.Endpoints.Where(it => it.Place == endpoint.Place && IsUndecided(it)).ToList();
        if (!ReferenceEquals(alike.FirstOrDefault(), endpoint))
            yield break; // an inherited action is reported once, naming the subclasses

        var violation = new Violation(Rule, endpoint.Source, target: null, NameOf(endpoint, alike));
        if (endpoint.Mapping is { Type: { } builder } && BuilderTypes.TakesConventions(builder))
            violation = violation.With(EndpointRules.Chainable, "true");
        if (scopes.WholeAround(endpoint) is { } whole)
            violation = violation.With(SecurityRules.Whole, whole);
        if (endpoint.Kind == EndpointKind.Controller && !SeesAttribute(endpoint))
            violation = violation.With(SecurityRules.Namespace, "Microsoft.AspNetCore.Authorization");
        yield return new Finding(violation, open.SelectMany(static it => it.CallSites).Distinct().Prepend(endpoint.Place).ToImmutableArray());
    }

    private static bool IsUndecided(Endpoint endpoint) => endpoint.Mounts.Any(static mount => mount.Authorization.State == AuthorizationState.None);

    private static bool IsExempt(Route route, EndpointOptions options) =>
        route.Text is { } text && (options.ExemptRoutes.Any(pattern => pattern.IsMatch(text)) || ServiceRoutes.IsHealth(text));

    /// <summary>A redirect to the description of the API says no more than the description itself.</summary>
    private static bool LeadsToDocument(Endpoint endpoint) =>
        endpoint.Handler?.Syntax is LambdaExpressionSyntax
        {
            ExpressionBody: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Redirect" or "LocalRedirect" },
                ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var target } }, ..],
            },
        }
        && Array.Exists(Documents, word => target.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static object NameOf(Endpoint endpoint, List<Endpoint> alike) =>
        alike.Count < 2 ? endpoint.Name : $"{endpoint.Source.ContainingType?.Name}.{endpoint.Source.Name} ({string.Join(", ", alike.Select(static it => it.Owner.Name))})";

    private bool SeesAttribute(Endpoint endpoint) => endpoint.Place.SourceTree is { } file
        && code.Models.Of(file).LookupNamespacesAndTypes(endpoint.Place.SourceSpan.Start, name: "AuthorizeAttribute").Any(static it => it is INamedTypeSymbol);
}
