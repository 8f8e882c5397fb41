namespace Lintel.Endpoints;

/// <summary>What stands in the body of a request or a response, as serializers see it: through results, collections, envelopes and members.</summary>
internal static class WireTypes
{
    private const int Depth = 4;

    /// <summary>The first type in the body, from the outside, that is meant; null if there is none.</summary>
    /// <param name="type">The type of the body, with whatever is around it.</param>
    /// <param name="isBound">Whether it is read: then members that nobody can set do not count.</param>
    /// <param name="isMeant">What is looked for.</param>
    public static INamedTypeSymbol? FirstIn(ITypeSymbol? type, bool isBound, Func<INamedTypeSymbol, bool> isMeant)
    {
        if (type is null)
            return null;

        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var level = new List<ITypeSymbol> { ResponseTypes.Unwrap(type) };
        for (var depth = 0; depth <= Depth && level.Count > 0; depth++)
        {
            var next = new List<ITypeSymbol>();
            foreach (var at in level)
            {
                if (!seen.Add(at))
                    continue;
                if (at is INamedTypeSymbol named && isMeant(named))
                    return named;

                next.AddRange(Inside(at, isBound));
            }

            level = next;
        }

        return null;
    }

    /// <summary>What a collection is of; null if the type is none. A text is none.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        if (type is not INamedTypeSymbol named || type.SpecialType == SpecialType.System_String)
            return null;
        if (IsSequence(named))
            return named.TypeArguments[0];

        foreach (var contract in named.AllInterfaces)
        {
            if (IsSequence(contract))
                return contract.TypeArguments[0];
        }

        return null;
    }

    /// <summary>The members of a type of the team's own that a serializer writes.</summary>
    public static IEnumerable<IPropertySymbol> MembersOf(INamedTypeSymbol type, bool isBound)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = type; at is not null && !IsOfFramework(at); at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } property
                    && (!isBound || property.SetMethod is not null) && names.Add(property.Name) && !IsHidden(property))
                    yield return property;
            }
        }
    }

    private static IEnumerable<ITypeSymbol> Inside(ITypeSymbol type, bool isBound)
    {
        if (ElementOf(type) is { } element)
            return new[] { element };
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named)
            return Array.Empty<ITypeSymbol>();
        if (ResponseTypes.IsTypedResult(named) || named.Name is "Task" or "ValueTask" or "ActionResult" or "Nullable" or "KeyValuePair" or "JsonPatchDocument" && IsOfFramework(named))
            return named.TypeArguments;

        return IsOfFramework(named) || IsWrittenByItself(named) ? Array.Empty<ITypeSymbol>() : MembersOf(named, isBound).Select(static it => it.Type);
    }

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || type is { Name: "IAsyncEnumerable", TypeArguments.Length: 1, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };

    /// <summary>A result of the team's own, or a type with a converter, decides itself what it writes.</summary>
    private static bool IsWrittenByItself(INamedTypeSymbol type) =>
        HasConverter(type) || type.AllInterfaces.Any(static it => it.Name is "IResult" or "IActionResult" && IsOfFramework(it));

    private static bool HasConverter(ISymbol symbol) => symbol.GetAttributes().Any(static it => it.AttributeClass is { Name: "JsonConverterAttribute" or "TypeConverterAttribute" });

    private static bool IsHidden(IPropertySymbol property) => HasConverter(property) || property.GetAttributes().Any(static it =>
        it.AttributeClass is { Name: "IgnoreDataMemberAttribute" }
        || (it.AttributeClass is { Name: "JsonIgnoreAttribute" } && it.NamedArguments.All(static pair => pair is not { Key: "Condition", Value.Value: not 1 })));

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        if (type.IsAnonymousType)
            return false;

        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space is { Name: "System" or "Microsoft" or "Newtonsoft" };
    }
}
