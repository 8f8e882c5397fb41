namespace Lintel.Endpoints;

/// <summary>What attributes say of an action: those of the controller and its bases, then those of the action and what it overrides.</summary>
internal sealed class ActionConventions
{
    private readonly ImmutableArray<Convention>.Builder said = ImmutableArray.CreateBuilder<Convention>();

    private ActionConventions()
    {
    }

    public static ImmutableArray<Convention> Of(IMethodSymbol action, INamedTypeSymbol controller)
    {
        var conventions = new ActionConventions();
        var level = new Level(ConventionScope.Group);
        for (var type = controller; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            conventions.Add(type, level);
        level = new Level(ConventionScope.Endpoint);
        for (var method = action; method is not null; method = method.OverriddenMethod)
            conventions.Add(method, level);
        return conventions.said.ToImmutable();
    }

    /// <summary>Whether the attribute gives a route or a verb. Such attributes are taken from the nearest type or method that has any, and from no other.</summary>
    public static bool GivesRoute(INamedTypeSymbol type) => type.AllInterfaces.Any(static it => it.Name == "IRouteTemplateProvider");

    private void Add(ISymbol owner, Level level)
    {
        var givesRoute = false;
        foreach (var attribute in owner.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;

            if (GivesRoute(type))
            {
                givesRoute = true;
                if (!level.HasRoute)
                    said.Add(Attributes.Said(attribute, level.Scope, owner));
            }
            else if (level.IsFirst || (IsInherited(type) && !(level.Seen.Contains(type) && !IsRepeatable(type))))
            {
                said.Add(Attributes.Said(attribute, level.Scope, owner));
            }

            level.Seen.Add(type);
        }

        level.HasRoute |= givesRoute;
        level.IsFirst = false;
    }

    /// <summary>An attribute says itself whether it holds for what derives; by default it does.</summary>
    private static bool IsInherited(INamedTypeSymbol type) => UsageOf(type, "Inherited") ?? true;

    /// <summary>One that may stand only once replaces that of the base; by default it may.</summary>
    private static bool IsRepeatable(INamedTypeSymbol type) => UsageOf(type, "AllowMultiple") ?? false;

    private static bool? UsageOf(INamedTypeSymbol attribute, string property)
    {
        for (var type = attribute; type is not null; type = type.BaseType)
        {
            foreach (var usage in type.GetAttributes())
            {
                if (usage.AttributeClass is not { Name: "AttributeUsageAttribute" })
                    continue;

                foreach (var argument in usage.NamedArguments)
                {
                    if (argument.Key == property)
                        return argument.Value.Value as bool?;
                }

                return null;
            }
        }

        return null;
    }

    /// <summary>How far the walk is, over the types or over the methods.</summary>
    private sealed class Level(ConventionScope scope)
    {
        public ConventionScope Scope { get; } = scope;

        public HashSet<INamedTypeSymbol> Seen { get; } = new(SymbolEqualityComparer.Default);

        public bool IsFirst { get; set; } = true;

        public bool HasRoute { get; set; }
    }
}
