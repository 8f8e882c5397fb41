namespace Lintel.Configuration;

/// <summary>The names that the solution's own code has, to tell what a selector was meant to match.</summary>
internal sealed class SelectorNames
{
    private readonly List<INamespaceSymbol> containers = new();
    private readonly List<string> namespaces = new();

    /// <summary>The simple names of the types.</summary>
    public IEnumerable<string> SimpleTypes => containers.SelectMany(static container => container.GetTypeMembers()).Select(static type => type.Name);

    /// <summary>The full names of the types.</summary>
    public IEnumerable<string> Types => containers.SelectMany(static container => container.GetTypeMembers()).Select(static type => QualifiedName.Of(type));

    /// <summary>The segments of the namespaces.</summary>
    public IEnumerable<string> Segments => namespaces.SelectMany(static name => name.Split('.')).Distinct();

    public void Add(INamespaceSymbol container, string name)
    {
        containers.Add(container);
        namespaces.Add(name);
    }

    public IEnumerable<string> ModulesIn(ArchitectureMap map) => containers
        .Select(container => map.Of(container).Module?.Name).OfType<string>().Distinct();

    /// <summary>The pattern with its beginning, or else one of its words, made to fit; only one that then matches is told.</summary>
    public string? Nearest(NamePattern pattern)
    {
        var segments = pattern.Text.Split('.');
        var literals = segments.TakeWhile(IsLiteral).Count();
        if (literals > 0 && NearestBeginning(segments, literals) is { } renamed)
            return renamed;

        for (var at = 0; at < segments.Length; at++)
        {
            if (!IsLiteral(segments[at]))
                continue;

            var position = at;
            var candidates = Segments.Where(word => Matches(With(segments, position, word)));
            if (Architecture.Nearest.Of(segments[at], candidates) is { } word)
                return With(segments, at, word);
        }

        return null;
    }

    private string? NearestBeginning(string[] segments, int literals)
    {
        var rest = string.Concat(segments.Skip(literals).Select(static segment => "." + segment));
        var candidates = namespaces.SelectMany(Beginnings).Distinct().Where(beginning => Matches(beginning + rest));
        return Architecture.Nearest.Of(string.Join(".", segments.Take(literals)), candidates) is { } beginning ? beginning + rest : null;
    }

    private static IEnumerable<string> Beginnings(string name)
    {
        for (var dot = name.IndexOf('.'); dot > 0; dot = name.IndexOf('.', dot + 1))
            yield return name.Substring(0, dot);
        if (name.Length > 0)
            yield return name;
    }

    private bool Matches(string pattern) => NamePattern.Parse(pattern, out _) is { } parsed && namespaces.Exists(parsed.IsMatch);

    private static string With(string[] segments, int at, string word) =>
        string.Join(".", segments.Select((segment, index) => index == at ? word : segment));

    private static bool IsLiteral(string segment) => segment.IndexOfAny(['*', '{']) < 0;
}
