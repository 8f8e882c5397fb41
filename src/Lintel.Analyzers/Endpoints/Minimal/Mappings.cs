using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Makes endpoints of a call that maps: one, or as many as the wrapper around it is called.</summary>
internal sealed class Mappings(RoutingCode routing, HandlerArgument handlers, EndpointCode code)
{
    private const int Depth = 6;

    private readonly SignatureReader signatures = new(code);

    public IEnumerable<Endpoint> Of(IInvocationOperation map)
    {
        if (BuilderCalls.Receiver(map) is not { } builder || HandlerArgument.Of(map) is not { } argument)
            return [];

        var ways = routing.Flow.Follow(builder)
            .Select(trail => (Call: map, Trail: routing.Chains.Apply(trail, map, ConventionScope.Endpoint), Handler: handlers.Root(argument)));
        for (var depth = 0; depth < Depth; depth++)
            ways = ways.SelectMany(way => Unwrapped(way.Call, way.Trail, way.Handler)).ToList();

        return ways
            .Where(static way => way.Handler is not IParameterReferenceOperation)
            .GroupBy(static way => way.Call)
            .Select(group => Make(map, group.Key, group.Select(static way => way.Trail).ToList(), group.First().Handler));
    }

    /// <summary>A wrapper forwards a handler: then its calls are the endpoints.</summary>
    private IEnumerable<(IInvocationOperation Call, Trail Trail, IOperation Handler)> Unwrapped(IInvocationOperation call, Trail trail, IOperation handler)
    {
        if (handler is not IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } wrapper } parameter })
        {
            yield return (call, trail, handler);
            yield break;
        }

        var callers = trail.Calls.TryGetValue(wrapper, out var known) ? [known] : routing.Sites.Of(wrapper);
        foreach (var caller in callers)
        {
            if (CallSites.ArgumentOf(caller, parameter) is { } given)
                yield return (caller, trail with { Calls = trail.Calls.SetItem(wrapper, caller) }, handlers.Root(given));
        }
    }

    private Endpoint Make(IInvocationOperation map, IInvocationOperation call, List<Trail> trails, IOperation root)
    {
        var source = routing.Bodies.MemberAround(call.Syntax) ?? code.Compilation.Assembly;
        var handler = handlers.HandlerOf(root);
        var said = HandlerArgument.SaidBy(handler).ToList();
        var template = CallSites.ArgumentNamed(map, "pattern");
        var mounts = trails.Select(trail => MountOf(trail.Say(said), map, call, template)).ToImmutableArray();
        var endpoint = new Endpoint
        {
            Kind = CarterModules.IsModule(source.ContainingType) ? EndpointKind.Carter : EndpointKind.Minimal,
            Source = MemberOf(source),
            Place = Names.PlaceOf(call),
            Mapping = call,
            IsBare = CallSites.ArgumentNamed(map, "requestDelegate") is not null,
            Handler = handler,
            Verbs = VerbsOf(map),
            Mounts = mounts,
        };
        return handler is null ? endpoint : signatures.Complete(endpoint, handler);
    }

    private Mount MountOf(Trail trail, IInvocationOperation map, IInvocationOperation call, IOperation? template)
    {
        var text = routing.Flow.Constant(template, trail);
        var written = template is { ConstantValue.HasValue: true } || text is null ? template : ArgumentIn(call, text) ?? template;
        var part = text is null ? null : new RoutePart(text, written!.Syntax.GetLocation(), IsOfGroup: false);
        return new Mount
        {
            Route = map.TargetMethod.Name == "MapFallback" && template is null ? Route.Unknown : trail.RouteOf(text, part),
            Conventions = trail.Conventions,
            Groups = trail.Groups,
            End = trail.End,
            CallSites = trail.CallSites,
        };
    }

    /// <summary>Of a wrapper, the argument of its call that gives the route.</summary>
    private static IOperation? ArgumentIn(IInvocationOperation call, string text) =>
        call.Arguments.FirstOrDefault(it => it.Value.ConstantValue is { HasValue: true, Value: string given } && given == text)?.Value;

    private ImmutableArray<string> VerbsOf(IInvocationOperation map) => map.TargetMethod.Name switch
    {
        "MapGet" => ImmutableArray.Create("GET"),
        "MapPost" => ImmutableArray.Create("POST"),
        "MapPut" => ImmutableArray.Create("PUT"),
        "MapDelete" => ImmutableArray.Create("DELETE"),
        "MapPatch" => ImmutableArray.Create("PATCH"),
        "MapMethods" => ConstantTexts.In(CallSites.ArgumentNamed(map, "httpMethods"), routing.Bodies, routing.Sites),
        _ => ImmutableArray<string>.Empty,
    };

    private static ISymbol MemberOf(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction, ContainingSymbol: { } outer })
            symbol = outer;
        return symbol;
    }
}
