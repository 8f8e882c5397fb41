namespace Lintel.Endpoints;

/// <summary>All endpoints of a compilation, read when the first rule asks.</summary>
internal sealed class EndpointModel
{
    private readonly Dictionary<SyntaxTree, List<Endpoint>> byFile = new();

    private EndpointModel(ImmutableArray<Endpoint> endpoints, GlobalPolicy global)
    {
        Endpoints = endpoints;
        Global = global;
        foreach (var endpoint in endpoints)
        {
            foreach (var file in FilesOf(endpoint))
            {
                if (!byFile.TryGetValue(file, out var there))
                    byFile[file] = there = new();
                there.Add(endpoint);
            }
        }
    }

    /// <summary>In the order of their paths and positions.</summary>
    public ImmutableArray<Endpoint> Endpoints { get; }

    /// <summary>What set-up code says of the authorization of all of them.</summary>
    public GlobalPolicy Global { get; }

    public static EndpointModel Read(EndpointCode code, CancellationToken cancellationToken)
    {
        var found = new List<Endpoint>();
        var routing = new RoutingCode(code, cancellationToken);
        foreach (var reader in EndpointReader.All(code, routing))
            found.AddRange(reader.Read(cancellationToken));
        var global = found.Count == 0 ? GlobalPolicy.Nothing : StampedFacts.Of(code.Compilation).Add(GlobalPolicy.Read(routing));
        Authorize(found, new AuthorizationReader(code, global, routing.Verdicts));
        return new EndpointModel(found
            .OrderBy(static it => it.Place.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static it => it.Place.SourceSpan.Start)
            .ToImmutableArray(), global);
    }

    /// <summary>The endpoints that some report in this file may be about.</summary>
    public IReadOnlyList<Endpoint> Touching(SyntaxTree file) => byFile.TryGetValue(file, out var there) ? there : Array.Empty<Endpoint>();

    private static void Authorize(List<Endpoint> endpoints, AuthorizationReader reader)
    {
        for (var at = 0; at < endpoints.Count; at++)
        {
            var endpoint = endpoints[at];
            endpoints[at] = endpoint with { Mounts = endpoint.Mounts.Select(mount => mount with { Authorization = reader.Of(endpoint, mount) }).ToImmutableArray() };
        }
    }

    private static IEnumerable<SyntaxTree> FilesOf(Endpoint endpoint)
    {
        var files = new HashSet<SyntaxTree>();
        Add(endpoint.Place);
        Add(endpoint.Response.Place);
        if (endpoint.Handler?.Syntax is { } handler)
            files.Add(handler.SyntaxTree);
        if (endpoint.Kind == EndpointKind.Controller)
            files.UnionWith(endpoint.Owner.DeclaringSyntaxReferences.Select(static it => it.SyntaxTree));
        foreach (var service in endpoint.Services)
            Add(service.Place);
        foreach (var place in endpoint.Owner.Locations)
            Add(place);
        foreach (var mount in endpoint.Mounts)
        {
            foreach (var part in mount.Route.Parts)
                Add(part.Place);
            foreach (var convention in mount.Conventions)
                Add(convention.Place);
            foreach (var group in mount.Groups)
                files.Add(group.Call.Syntax.SyntaxTree);
        }

        return files;

        void Add(Location place)
        {
            if (place.SourceTree is { } file)
                files.Add(file);
        }
    }
}
