namespace Lintel.Endpoints;

/// <summary>Reads from the signature of a handler what the endpoint binds, what it is given and what it says that it answers.</summary>
internal sealed class SignatureReader(EndpointCode code)
{
    private readonly ParameterSources sources = new(code);

    /// <summary>The endpoint with all that its handler's signature tells.</summary>
    public Endpoint Complete(Endpoint endpoint, EndpointHandler handler)
    {
        var parameters = ImmutableArray.CreateBuilder<EndpointParameter>();
        var isAction = endpoint.Kind == EndpointKind.Controller;
        var infersBody = isAction && EndpointMetadata.IsApi(endpoint);
        var route = RoutesOf(endpoint);
        foreach (var parameter in handler.Method.Parameters)
            Add(parameter, route, isAction, infersBody, parameters);

        var services = ImmutableArray.CreateBuilder<EndpointService>();
        foreach (var parameter in parameters)
        {
            if (parameter.Source == ParameterSource.Service)
                services.Add(new EndpointService { Type = parameter.Type, Symbol = parameter.Symbol, Place = PlaceOf(parameter.Within ?? (IParameterSymbol)parameter.Symbol) });
        }

        if (handler.Method is { IsStatic: false, MethodKind: MethodKind.Ordinary })
            AddInjected(endpoint.Kind == EndpointKind.Controller ? (INamedTypeSymbol)endpoint.Owner : handler.Method.ContainingType, services);
        return endpoint with
        {
            Parameters = parameters.ToImmutable(),
            Services = services.ToImmutable(),
            Response = new EndpointResponse(handler.Method.ReturnType, DeclaredStatuses.Of(endpoint, handler.Method), ResponsePlaceOf(handler, endpoint)),
        };
    }

    /// <summary>All routes one after the other, since a name in any of them is taken from it; null if one is unknown.</summary>
    private static string? RoutesOf(Endpoint endpoint)
    {
        var routes = endpoint.Route.Text;
        for (var at = 1; at < endpoint.Mounts.Length && routes is not null; at++)
            routes = endpoint.Mounts[at].Route.Text is { } next ? $"{routes} {next}" : null;
        return routes;
    }

    /// <summary>What the class is given: by its constructors, by the fields that its bases hold for it, and in FastEndpoints by properties that anybody may set.</summary>
    public void AddInjected(INamedTypeSymbol type, ImmutableArray<EndpointService>.Builder services, bool setsProperties = false)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (!parameter.Locations.IsEmpty && parameter.Locations[0].IsInSource && !constructor.IsImplicitlyDeclared)
                    services.Add(new EndpointService { Type = parameter.Type, Symbol = parameter, Place = PlaceOf(parameter) });
            }
        }

        for (var at = type; at is { SpecialType: SpecialType.None } && !IsOfFramework(at); at = at.BaseType)
        {
            foreach (var member in at.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false, IsConst: false } field)
                    services.Add(new EndpointService { Type = field.Type, Symbol = field, Place = PlaceOfType(field, type) });
                else if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false } property && (!SymbolEqualityComparer.Default.Equals(at, type) || property.DeclaredAccessibility != Accessibility.Public || (setsProperties && IsInjected(property))))
                    services.Add(new EndpointService { Type = property.Type, Symbol = property, Place = PlaceOfType(property, type) });
            }
        }
    }

    private void Add(IParameterSymbol parameter, string? route, bool isAction, bool infersBody, ImmutableArray<EndpointParameter>.Builder into)
    {
        if (!isAction && ParameterSources.IsSpread(parameter) && parameter.Type is INamedTypeSymbol spread)
        {
            foreach (var member in MembersOf(spread))
                into.Add(Read(member.Symbol, member.Type, member.Name, route, isAction, infersBody) with { Within = parameter });
            return;
        }

        into.Add(Read(parameter, parameter.Type, parameter.Name, route, isAction, infersBody));
    }

    private EndpointParameter Read(ISymbol symbol, ITypeSymbol type, string name, string? route, bool isAction, bool infersBody)
    {
        var said = ParameterSources.Said(symbol);
        return new EndpointParameter
        {
            Symbol = symbol,
            Type = type,
            Source = type.TypeKind == TypeKind.Error ? ParameterSource.Unknown : said ?? sources.Inferred(name, type, route, isAction, infersBody),
            IsExplicit = said is not null,
        };
    }

    /// <summary>The parameters of the only public constructor that has any, as of a positional record; else the properties that can be set.</summary>
    private static IEnumerable<(ISymbol Symbol, ITypeSymbol Type, string Name)> MembersOf(INamedTypeSymbol type)
    {
        var filled = type.InstanceConstructors.Where(static it => it is { DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: false } && !IsCopy(it)).ToList();
        var given = filled.Count == 1 ? filled[0].Parameters : ImmutableArray<IParameterSymbol>.Empty;
        foreach (var parameter in given)
            yield return (Annotated(type, parameter), parameter.Type, parameter.Name);

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod: not null } property
                && !given.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)))
                yield return (property, property.Type, property.Name);
        }
    }

    /// <summary>An attribute may stand on the parameter of a record or, with <c>property:</c>, on what becomes of it.</summary>
    private static ISymbol Annotated(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        if (ParameterSources.Said(parameter) is not null)
            return parameter;

        foreach (var member in type.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol && ParameterSources.Said(member) is not null)
                return member;
        }

        return parameter;
    }

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    private static bool IsInjected(IPropertySymbol property) =>
        property is { SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public }, Type: { IsValueType: false, SpecialType: SpecialType.None } }
        && !property.GetAttributes().Any(static it => it.AttributeClass is { Name: "DontInjectAttribute" });

    private static bool IsOfFramework(INamedTypeSymbol type) =>
        QualifiedName.Of(type.ContainingNamespace) is var name && (name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || (name.StartsWith("FastEndpoints", StringComparison.Ordinal) && type.Locations.All(static it => it.IsInMetadata)));

    private Location PlaceOf(IParameterSymbol parameter) => ReportLocation.OfTypeOf(parameter, code.View.Files, CancellationToken.None) ?? parameter.Locations.FirstOrDefault() ?? Location.None;

    private Location PlaceOfType(ISymbol member, INamedTypeSymbol owner) =>
        ReportLocation.OfTypeOf(member, code.View.Files, CancellationToken.None) ?? ReportLocation.OfType(owner, code.View.Files, CancellationToken.None);

    private Location ResponsePlaceOf(EndpointHandler handler, Endpoint endpoint) =>
        handler.Method.MethodKind == MethodKind.AnonymousFunction || handler.Syntax is not null
            ? ReportLocation.OfTypeOf(handler.Method, code.View.Files, CancellationToken.None) ?? endpoint.Place
            : endpoint.Place;
}
