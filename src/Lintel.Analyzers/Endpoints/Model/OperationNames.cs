namespace Lintel.Endpoints;

/// <summary>Proposes a name for each endpoint that has none: its method's, else one of verb and route; no two alike.</summary>
internal sealed class OperationNames
{
    private readonly Dictionary<Endpoint, string> names = new();

    public OperationNames(EndpointModel model)
    {
        var taken = new HashSet<string>(model.Endpoints.SelectMany(static it => it.Mounts).Select(EndpointMetadata.NameOf).OfType<string>(), StringComparer.Ordinal);
        foreach (var endpoint in model.Endpoints)
        {
            if (endpoint.Mounts.Any(static mount => EndpointMetadata.NameOf(mount) is not null))
                continue;

            var name = Propose(endpoint);
            var unique = name;
            for (var number = 2; !taken.Add(unique); number++)
                unique = name + number;
            names[endpoint] = unique;
        }
    }

    public string For(Endpoint endpoint) => names.TryGetValue(endpoint, out var name) ? name : Propose(endpoint);

    /// <summary>The name of a method, without what every method has; else the verb with the words of the route.</summary>
    public static string Propose(Endpoint endpoint)
    {
        if (endpoint.Handler is { Method: { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method })
        {
            var name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - 5) : method.Name;
            if (name is not ("Handle" or "Execute" or "Invoke" or "Get" or "Post" or "Put" or "Patch" or "Delete") || method.ContainingType is null)
                return name;
            if (name is "Handle" or "Execute" or "Invoke")
                return method.ContainingType.Name;
        }

        return VerbWord(endpoint) + RouteWords(endpoint.Route.Text ?? "", endpoint.VerbText == "POST");
    }

    private static string VerbWord(Endpoint endpoint) => endpoint.VerbText switch
    {
        "GET" => "Get",
        "POST" => "Create",
        "PUT" => "Update",
        "PATCH" => "Change",
        "DELETE" => "Delete",
        _ => "Call",
    };

    /// <summary>What is followed by a key, or is created, is one of many.</summary>
    private static string RouteWords(string route, bool isCreated)
    {
        var segments = route.Split(new[] { '/' }, StringSplitOptions.RemoveEmptyEntries);
        var words = "";
        for (var at = 0; at < segments.Length; at++)
        {
            if (segments[at].IndexOf('{') >= 0 || segments[at] == "api" || IsVersion(segments[at]))
                continue;

            var isOne = at + 1 < segments.Length ? segments[at + 1].IndexOf('{') >= 0 : isCreated;
            words += RouteWord.Pascal(isOne ? RouteWord.Singular(segments[at]) : segments[at]);
        }

        return words.Length == 0 ? "Root" : words;
    }

    private static bool IsVersion(string segment) => segment.Length > 1 && segment[0] is 'v' or 'V' && segment.Skip(1).All(char.IsDigit);
}
