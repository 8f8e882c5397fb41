namespace Lintel.Endpoints;

/// <summary>Composes the routes of an action: each template of the controller with each of its own, tokens replaced.</summary>
internal static class ActionRoutes
{
    /// <summary>Never empty; a route by convention, which set-up code decides, is unknown.</summary>
    public static ImmutableArray<Route> Of(IMethodSymbol action, INamedTypeSymbol controller, ImmutableArray<Convention> said)
    {
        var prefixes = TemplatesIn(said, ConventionScope.Group).ToList();
        var templates = TemplatesIn(said, ConventionScope.Endpoint).ToList();
        var words = new Words(action.Name, controller.Name, AreaIn(said));
        if (templates.Count == 0)
            return prefixes.Count == 0 ? ImmutableArray.Create(Route.Unknown) : prefixes.Select(prefix => Compose(prefix, null, words)).ToImmutableArray();

        var routes = ImmutableArray.CreateBuilder<Route>();
        foreach (var template in templates)
        {
            if (prefixes.Count == 0 || IsAbsolute(template))
                routes.Add(Compose(null, template, words));
            else
                routes.AddRange(prefixes.Select(prefix => Compose(prefix, template, words)));
        }

        return routes.ToImmutable();
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

    private static IEnumerable<RoutePart> TemplatesIn(ImmutableArray<Convention> said, ConventionScope scope)
    {
        foreach (var convention in said)
        {
            if (convention.Scope != scope || convention.Attribute is not { AttributeClass: { } type } attribute || !type.AllInterfaces.Any(static it => it.Name == "IRouteTemplateProvider"))
                continue;
            if (attribute.ConstructorArguments is [var first, ..] && Attributes.TextOf(first) is { } template)
                yield return new RoutePart(template, Literals.PlaceOf(attribute, convention.Place), IsOfGroup: scope == ConventionScope.Group);
            else if (Attributes.TextOf(attribute, "Template") is { } named)
                yield return new RoutePart(named, Literals.PlaceOf(attribute, convention.Place), IsOfGroup: scope == ConventionScope.Group);
            else if (Attributes.TextOf(attribute, "Route") is { } listed)
                yield return new RoutePart(listed, Literals.PlaceOf(attribute, convention.Place), IsOfGroup: false);
        }
    }

    private static string? AreaIn(ImmutableArray<Convention> said) =>
        said.FirstOrDefault(static it => it.Name == "AreaAttribute")?.Attribute is { ConstructorArguments: [var area] } ? Attributes.TextOf(area) : null;

    private static bool IsAbsolute(RoutePart template) => template.Template.StartsWith("/", StringComparison.Ordinal) || template.Template.StartsWith("~/", StringComparison.Ordinal);

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
