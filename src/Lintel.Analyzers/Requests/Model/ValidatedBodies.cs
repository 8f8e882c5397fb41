namespace Lintel.Requests;

/// <summary>Collects the types that callers fill through a body: what endpoints bind, and what that holds and somebody validates.</summary>
internal static class ValidatedBodies
{
    public static List<INamedTypeSymbol> In(RequestCode code, RequestModel model)
    {
        var found = new List<INamedTypeSymbol>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<INamedTypeSymbol>(model.Bound.Where(static it => it.IsBody).Select(static it => it.Type.OriginalDefinition));
        while (open.Count > 0)
        {
            var type = open.Dequeue();
            if (!seen.Add(type) || !code.IsCompiled(type))
                continue;

            found.Add(type);
            foreach (var member in RequestMembers.Of(type))
            {
                var held = RequestMembers.TypeOf(member);
                if ((RequestMembers.ElementOf(held) ?? held) is INamedTypeSymbol { OriginalDefinition: var inner } && RequestMembers.KindOf(inner, "") == MemberKind.Nested)
                    open.Enqueue(inner);
            }
        }

        return found;
    }
}
