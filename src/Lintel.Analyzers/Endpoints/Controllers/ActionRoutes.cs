namespace Lintel.Endpoints;

/// <summary>Composes the routes of an action: each template of the controller with each of its own, tokens replaced.</summary>
internal sealed class ActionRoutes(RouteTemplates templates)
{
    /// <summary>Never empty; a route by convention, which set-up code decides, is unknown.</summary>
    public ImmutableArray<Route> Of(IMethodSymbol action, INamedTypeSymbol controller, ImmutableArray<Convention> said)
    {
        if (said.Any(static it => it.Attribute?.AttributeClass is { TypeKind: TypeKind.Error }))
            return ImmutableArray.Create(Route.Unknown); // it may be a route, once it is typed to the end

        var prefixes = PiecesIn(said, ConventionScope.Group);
        var words = new Words(action.Name, controller.Name, AreaIn(said));
        var routes = ImmutableArray.CreateBuilder<Route>();
        foreach (var own in PiecesIn(said, ConventionScope.Endpoint))
        {
            foreach (var prefix in own is { Part: { } part } && IsAbsolute(part) ? NoPrefix : prefixes)
                routes.Add(prefix.IsKnown && own.IsKnown && (prefix.Part ?? own.Part) is not null ? Compose(prefix.Part, own.Part, words) : Route.Unknown);
        }

        return routes.ToImmutable();
    }

    private static readonly ImmutableArray<Piece> NoPrefix = ImmutableArray.Create(new Piece(true, null));

    /// <summary>As ASP.NET Core selects: each attribute with a template is a way of its own; those that only name verbs are one together, unless a bare <c>[Route]</c> takes them in.</summary>
    private ImmutableArray<Piece> PiecesIn(ImmutableArray<Convention> said, ConventionScope scope)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        int? silent = null;
        foreach (var convention in said)
        {
            if (convention.Scope != scope || convention.Attribute is not { AttributeClass: { } type } attribute || !ActionConventions.GivesRoute(type))
                continue;

            var template = templates.Of(attribute);
            if (template is { IsKnown: true, Text: null } && !attribute.NamedArguments.Any(static it => it.Key is "Name" or "Order"))
                silent ??= pieces.Count;
            else
                pieces.Add(new Piece(template.IsKnown, template.Text is { } text ? new RoutePart(text, Literals.PlaceOf(attribute, text, convention.Place), IsOfGroup: scope == ConventionScope.Group) : null, ActionVerbs.Provides(type)));
        }

        if (pieces.Count == 0)
            return NoPrefix;

        if (silent is { } at && pieces.All(static it => it.HasVerb))
            pieces.Insert(at, NoPrefix[0]);
        return pieces.ToImmutable();
    }

    private static Route Compose(RoutePart? prefix, RoutePart? template, in Words words)
    {
        var parts = ImmutableArray.CreateBuilder<RoutePart>();
        var text = "";
        foreach (var part in new[] { prefix, template })
        {
            if (part is null)
                continue;

            parts.Add(part);
            var piece = words.Replace(part.Template.TrimStart('~')).Trim('/');
            if (piece.Length > 0)
                text += "/" + piece;
        }

        return new Route(text.Length == 0 ? "/" : text, parts.ToImmutable());
    }

    private static string? AreaIn(ImmutableArray<Convention> said) =>
        said.FirstOrDefault(static it => it.Name == "AreaAttribute")?.Attribute is { ConstructorArguments: [var area] } ? Attributes.TextOf(area) : null;

    private static bool IsAbsolute(RoutePart template) => template.Template.StartsWith("/", StringComparison.Ordinal) || template.Template.StartsWith("~/", StringComparison.Ordinal);

    /// <summary>What one attribute adds; a null part adds nothing.</summary>
    private readonly record struct Piece(bool IsKnown, RoutePart? Part, bool HasVerb = false);

    /// <summary>What the tokens stand for.</summary>
    private readonly record struct Words(string Action, string Controller, string? Area)
    {
        public string Replace(string template)
        {
            if (template.IndexOf('[') < 0)
                return template;

            var controller = Controller.EndsWith("Controller", StringComparison.Ordinal) ? Controller.Substring(0, Controller.Length - 10) : Controller;
            var action = Action.EndsWith("Async", StringComparison.Ordinal) ? Action.Substring(0, Action.Length - 5) : Action;
            return Put(Put(Put(template, "[controller]", controller), "[action]", action), "[area]", Area ?? "[area]");
        }

        private static string Put(string template, string token, string word)
        {
            for (var at = template.IndexOf(token, StringComparison.OrdinalIgnoreCase); at >= 0; at = template.IndexOf(token, at + word.Length, StringComparison.OrdinalIgnoreCase))
            {
                template = template.Substring(0, at) + word + template.Substring(at + token.Length);
                if (word == token)
                    break;
            }

            return template;
        }
    }
}
