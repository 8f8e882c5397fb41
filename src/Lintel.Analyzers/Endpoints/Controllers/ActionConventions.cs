namespace Lintel.Endpoints;

/// <summary>What attributes say of an action: those of the controller and its bases, then those of the action and what it overrides.</summary>
internal static class ActionConventions
{
    public static IEnumerable<Convention> Of(IMethodSymbol action, INamedTypeSymbol controller)
    {
        for (var type = controller; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (var attribute in type.GetAttributes())
            {
                if (ReferenceEquals(type, controller) || IsInherited(attribute))
                    yield return Attributes.Said(attribute, ConventionScope.Group, type);
            }
        }

        for (var method = action; method is not null; method = method.OverriddenMethod)
        {
            foreach (var attribute in method.GetAttributes())
            {
                if (ReferenceEquals(method, action) || IsInherited(attribute))
                    yield return Attributes.Said(attribute, ConventionScope.Endpoint, method);
            }
        }
    }

    /// <summary>An attribute says itself whether it holds for what derives; by default it does.</summary>
    private static bool IsInherited(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            foreach (var usage in type.GetAttributes())
            {
                if (usage.AttributeClass is not { Name: "AttributeUsageAttribute" })
                    continue;

                return !usage.NamedArguments.Any(static it => it is { Key: "Inherited", Value.Value: false });
            }
        }

        return true;
    }
}
