namespace Lintel.Endpoints;

/// <summary>Reads the endpoints of FastEndpoints: classes that say in <c>Configure</c> or by attributes what they answer to.</summary>
internal sealed class FastEndpointReader(EndpointCode code, RoutingCode routing) : EndpointReader
{
    private readonly SignatureReader signatures = new(code);

    public override IEnumerable<Endpoint> Read(CancellationToken cancellationToken)
    {
        var settings = FastSettings.Read(routing);
        foreach (var type in SourceTypes.In(code.Compilation.Assembly.GlobalNamespace))
        {
            if (type is { TypeKind: TypeKind.Class, IsAbstract: false } && ParameterSources.Derives(type.BaseType, code.Types.FastEndpoint)
                && code.View.Files.FirstOf(type) is { } file && code.OptionsIn(file).Kinds.Contains("fastendpoints"))
                yield return Make(type, settings, cancellationToken);
        }
    }

    private Endpoint Make(INamedTypeSymbol type, FastSettings settings, CancellationToken cancellationToken)
    {
        var configuration = new FastConfiguration(type, routing.Bodies, settings, cancellationToken);
        var handler = HandlerOf(type, cancellationToken);
        var endpoint = new Endpoint
        {
            Kind = EndpointKind.FastEndpoints,
            Source = type,
            Owner = type,
            Place = ReportLocation.OfType(type, code.View.Files, cancellationToken),
            Handler = handler,
            Verbs = configuration.Verbs,
            Mounts = configuration.Mounts,
            Parameters = RequestOf(type, configuration.Verbs),
        };
        var services = ImmutableArray.CreateBuilder<EndpointService>();
        signatures.AddInjected(type, services, setsProperties: true);
        return endpoint with { Services = services.ToImmutable(), Response = ResponseOf(type, endpoint, handler) };
    }

    private EndpointHandler? HandlerOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var name in new[] { "HandleAsync", "ExecuteAsync" })
            {
                if (at.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static it => it.IsOverride) is { } method)
                    return new EndpointHandler(method, method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken), code.Models);
            }
        }

        return null;
    }

    private static ImmutableArray<EndpointParameter> RequestOf(INamedTypeSymbol type, ImmutableArray<string> verbs)
    {
        if (ArgumentsOf(type) is not [{ Name: not "EmptyRequest" } request, ..])
            return ImmutableArray<EndpointParameter>.Empty;

        var hasBody = !verbs.IsDefaultOrEmpty && verbs.All(static it => it is "POST" or "PUT" or "PATCH");
        return ImmutableArray.Create(new EndpointParameter { Symbol = type, Type = request, Source = hasBody ? ParameterSource.Body : ParameterSource.Unknown });
    }

    private static EndpointResponse ResponseOf(INamedTypeSymbol type, Endpoint endpoint, EndpointHandler? handler) =>
        new(ArgumentsOf(type) is [_, var response, ..] ? response : null, DeclaredStatuses.Of(endpoint, handler?.Method), endpoint.Place);

    private static ImmutableArray<ITypeSymbol> ArgumentsOf(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at is { Name: "Endpoint", ContainingNamespace: { Name: "FastEndpoints", ContainingNamespace.IsGlobalNamespace: true } })
                return at.TypeArguments;
        }

        return ImmutableArray<ITypeSymbol>.Empty;
    }
}
