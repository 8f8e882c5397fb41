namespace Lintel.Endpoints;

/// <summary>The styles that a project writes its endpoints in, and how often.</summary>
internal sealed class EndpointStyles
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private EndpointStyles(EndpointModel model)
    {
        foreach (var endpoint in model.Endpoints)
        {
            if (!IsJudged(endpoint) || !IsCounted(endpoint.Kind))
                continue;

            First ??= endpoint;
            var style = FrameworkOf(endpoint.Kind);
            counts[style] = counts.TryGetValue(style, out var count) ? count + 1 : 1;
        }

        var most = counts.Count == 0 ? 0 : counts.Values.Max();
        Leading = counts.Where(pair => pair.Value == most).Select(static pair => pair.Key).OrderBy(static it => it, StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>The first endpoint that has a style.</summary>
    public Endpoint? First { get; }

    /// <summary>The most frequent style; several if none has the majority.</summary>
    public ImmutableArray<string> Leading { get; }

    public static EndpointStyles Of(EndpointModel model) => new(model);

    /// <summary>Whether the team could have written it in another style: pages, hubs, health probes and what only a view answers are what they are.</summary>
    public static bool IsJudged(Endpoint endpoint) =>
        endpoint.Mapping?.TargetMethod.Name != "MapFallback"
        && !(endpoint.Route.Text is { } route && (ServiceRoutes.IsHealth(route) || ServiceRoutes.IsDescription(route)))
        && !ViewControllers.Holds(endpoint);

    /// <summary>Whether it counts where the project's own majority decides.</summary>
    public static bool IsCounted(EndpointKind kind) => kind is EndpointKind.Controller or EndpointKind.Minimal or EndpointKind.Carter or EndpointKind.FastEndpoints;

    /// <summary>The style as the settings name it.</summary>
    public static string NameOf(EndpointKind kind) => kind switch
    {
        EndpointKind.Controller => "controllers",
        EndpointKind.Minimal => "minimal",
        EndpointKind.Carter => "carter",
        EndpointKind.FastEndpoints => "fastendpoints",
        EndpointKind.RazorPage => "razorpages",
        EndpointKind.Hub => "hubs",
        _ => "grpc",
    };

    /// <summary>A module of Carter is a minimal API with the same filters and binding.</summary>
    public static string FrameworkOf(EndpointKind kind) => kind == EndpointKind.Carter ? "minimal" : NameOf(kind);

    /// <summary>How a message speaks of one such endpoint.</summary>
    public static string One(EndpointKind kind) => kind switch
    {
        EndpointKind.Controller => "controller",
        EndpointKind.Minimal => "minimal",
        EndpointKind.Carter => "Carter",
        EndpointKind.FastEndpoints => "FastEndpoints",
        EndpointKind.RazorPage => "Razor Pages",
        EndpointKind.Hub => "SignalR",
        _ => "gRPC",
    };

    /// <summary>How a message speaks of the style.</summary>
    public static string All(string style) => style switch
    {
        "minimal" => "minimal APIs",
        "carter" => "Carter",
        "fastendpoints" => "FastEndpoints",
        "razorpages" => "Razor Pages",
        "grpc" => "gRPC services",
        _ => style,
    };
}
