namespace Lintel.Requests;

/// <summary>Words the validator that a fix may add: its rules follow from what the members are, whether they may be null, and what is said of their length.</summary>
internal sealed class ValidatorDraft(int length, ValidatorIndex validators, INamespaceSymbol container)
{
    private const int Depth = 2;

    /// <summary>Hands the fix what it needs, where a validator can be named, sees the request and has a rule.</summary>
    public void Offer(Violation violation, RequestHandler handler)
    {
        var request = handler.Request;
        if (!IsVisible(request))
            return;

        var name = NameOf(request, "") + "Validator";
        var rules = new List<string>();
        AddRules(request, "", "x", Depth, rules);
        if (rules.Count == 0 || container.GetTypeMembers(name).Length > 0)
            return;

        violation.With(RequestRules.ValidatorName, name).With(RequestRules.Rules, string.Join("\n", rules))
            .With(RequestRules.RequestName, NameIn(container, request));
        if (!container.IsGlobalNamespace)
            violation.With(RequestRules.Namespace, QualifiedName.Of(container));
        if (handler.IsFastEndpoint)
            violation.With(RequestRules.OfFastEndpoints, "");
        if (!IsPublic(request))
            violation.With(RequestRules.IsInternal, "");
    }

    private void AddRules(INamedTypeSymbol type, string receiver, string parameter, int depth, List<string> rules)
    {
        foreach (var member in RequestMembers.Of(type))
        {
            var name = SyntaxFacts.GetKeywordKind(member.Name) == SyntaxKind.None ? member.Name : "@" + member.Name;
            var held = RequestMembers.TypeOf(member);
            var access = $"{parameter} => {parameter}.{name}";
            var there = held is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? access + "!" : access; // what is null is passed over
            if (RequestMembers.ElementOf(held) is { } element)
            {
                Add($"{receiver}RuleFor({access})", RuleWords.OfCollection(member), rules);
                Add($"{receiver}RuleForEach({there})", RuleWords.Of(element, ElementName(member.Name), length, attributes: null), rules);
                AddChildren($"{receiver}RuleForEach({there})", element, parameter, depth, rules);
                continue;
            }

            Add($"{receiver}RuleFor({access})", RuleWords.Of(member, length), rules);
            AddChildren($"{receiver}RuleFor({there})", held, parameter, depth, rules);
        }
    }

    private static void Add(string subject, string words, List<string> rules)
    {
        if (words.Length > 0)
            rules.Add($"{subject}{words};");
    }

    /// <summary>What an object of the team's own holds is validated by its own validator, or in place.</summary>
    private void AddChildren(string subject, ITypeSymbol held, string parameter, int depth, List<string> rules)
    {
        if (depth == 0 || held is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false } nested || RequestMembers.KindOf(nested, "") != MemberKind.Nested)
            return; // a nullable struct too: its rules would have to look through Value

        var known = validators.For(nested);
        if (known.Count > 0)
        {
            var own = known.Count == 1 ? known[0].Type : null;
            if (own is { IsGenericType: false } && own.InstanceConstructors.Any(static it => it.Parameters.IsEmpty && it.DeclaredAccessibility == Accessibility.Public) && IsVisible(own))
                rules.Add($"{subject}.SetValidator(new {NameIn(container, own)}());");
            return;
        }

        if (depth < Depth)
            return; // deeper than that, nobody could read it

        var inner = new List<string>();
        AddRules(nested, "child.", "y", depth - 1, inner);
        if (inner.Count == 0)
            return;

        rules.Add($"{subject}.ChildRules(child =>");
        rules.Add("{");
        rules.AddRange(inner.Select(static line => "    " + line));
        rules.Add("});");
    }

    private static string ElementName(string name) => name.EndsWith("Ids", StringComparison.Ordinal) ? "Id" : "";

    private static string NameOf(INamedTypeSymbol type, string separator) =>
        type.ContainingType is { } outer ? NameOf(outer, separator) + separator + type.Name : type.Name;

    private static string NameIn(INamespaceSymbol container, INamedTypeSymbol type) =>
        QualifiedName.Of(type.ContainingNamespace) == QualifiedName.Of(container) ? NameOf(type, ".") : QualifiedName.Of(type);

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.ContainingType)
        {
            if (at.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal) || at.IsFileLocal || at.IsGenericType)
                return false;
        }

        return true;
    }

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.ContainingType)
        {
            if (at.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }
}
