using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Follows a builder back to the application: through chains, locals, fields, parameters and the calls that give them.</summary>
internal sealed class BuilderFlow(BuilderCalls calls, Bodies bodies, CallSites sites, ChainReader chains, MemberBuilders members, CarterModules carter)
{
    private const int Depth = 6;
    private const int MostTrails = 64;

    /// <summary>Every way from the application to the builder that the operation gives; never empty.</summary>
    public ImmutableArray<Trail> Follow(IOperation builder) => Follow(builder, null, 0);

    /// <summary>The constant that an operation has on this way: the parameters of the methods on it stand for what their calls give.</summary>
    public string? Constant(IOperation? operation, Trail trail, int depth = 0)
    {
        if (operation is null || depth > Depth)
            return null;
        if (operation.ConstantValue is { HasValue: true, Value: string text })
            return text;

        return BuilderCalls.Unwrap(operation) switch
        {
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } =>
                trail.Calls.TryGetValue(method, out var call) ? Constant(CallSites.ArgumentOf(call, parameter), trail, depth + 1) : null,
            ILocalReferenceOperation local => Constant(bodies.UsesAround(local).ValueOf(local.Local), trail, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum =>
                Constant(sum.LeftOperand, trail, depth + 1) is { } left && Constant(sum.RightOperand, trail, depth + 1) is { } right ? left + right : null,
            IInterpolatedStringOperation interpolated => Interpolate(interpolated, trail, depth),
            IFieldReferenceOperation { Field.IsReadOnly: true } field => Constant(sites.InitializerOf(field.Field), trail, depth + 1),
            _ => null,
        };
    }

    private string? Interpolate(IInterpolatedStringOperation interpolated, Trail trail, int depth)
    {
        var text = "";
        foreach (var part in interpolated.Parts)
        {
            var piece = part switch
            {
                IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } } => literal,
                IInterpolationOperation { FormatString: null, Alignment: null } hole => Constant(hole.Expression, trail, depth + 1),
                _ => null,
            };
            if (piece is null)
                return null;

            text += piece;
        }

        return text;
    }

    private ImmutableArray<Trail> Follow(IOperation builder, ImmutableDictionary<ISymbol, ImmutableArray<Trail>>? given, int depth)
    {
        builder = BuilderCalls.Unwrap(builder);
        if (depth > Depth * 4)
            return Nowhere;

        var trails = builder switch
        {
            IInvocationOperation call => FollowCall(call, given, depth),
            ILocalReferenceOperation local => FollowLocal(local, given, depth),
            IParameterReferenceOperation parameter => FollowParameter(parameter, given, depth),
            _ when BuilderCalls.IsApplication(builder.Type) => FromApplication,
            IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } held when sites.InitializerOf(held.Member) is { } value =>
                Each(Follow(value, given, depth + 1), trail => trail.Say(members.SaidOf(held.Member))),
            _ => Nowhere,
        };
        return trails.Length > MostTrails ? trails.RemoveRange(MostTrails, trails.Length - MostTrails) : trails;
    }

    private ImmutableArray<Trail> FollowCall(IInvocationOperation call, ImmutableDictionary<ISymbol, ImmutableArray<Trail>>? given, int depth)
    {
        if (BuilderCalls.Receiver(call) is not { } receiver)
            return BuilderCalls.IsApplication(call.Type) ? FromApplication : Nowhere;
        if (calls.IsGroup(call.TargetMethod))
            return Each(Follow(receiver, given, depth + 1), trail => trail.Enter(new EndpointGroup(call, PrefixOf(call, trail))));
        if (calls.IsConvention(call) && CallSites.Definition(call.TargetMethod).DeclaringSyntaxReferences.IsEmpty)
            return Each(Follow(receiver, given, depth + 1), trail => trail.Say(chains.Said(call, ConventionScope.Group)));
        if (BuilderCalls.IsVersionedApi(call.TargetMethod))
            return Each(Follow(receiver, given, depth + 1), trail => trail.Say([chains.One(call, ConventionScope.Group)]));
        if (BuilderCalls.IsApplication(call.Type))
            return FromApplication;

        return FollowInto(call, given, depth);
    }

    /// <summary>A method in source that makes the builder out of the one it is given.</summary>
    private ImmutableArray<Trail> FollowInto(IInvocationOperation call, ImmutableDictionary<ISymbol, ImmutableArray<Trail>>? given, int depth)
    {
        var method = CallSites.Definition(call.TargetMethod);
        if (method.DeclaringSyntaxReferences.IsEmpty || method.IsAbstract || method.IsVirtual || bodies.Of(method) is not { } body || ChainReader.ResultOf(body) is not { } result)
            return Nowhere;

        var bound = given ?? ImmutableDictionary.Create<ISymbol, ImmutableArray<Trail>>(SymbolEqualityComparer.Default);
        foreach (var parameter in bodies.UsesAround(body).Extended is { } extended ? method.Parameters.Add(extended) : method.Parameters)
        {
            if (CallSites.ArgumentOf(call, parameter) is { } argument && IsBuilder(parameter.Type))
                bound = bound.SetItem(parameter, Each(Follow(argument, given, depth + 1), trail => trail with { Calls = trail.Calls.SetItem(method, call) }));
        }

        return Follow(result, bound, depth + 1);
    }

    private ImmutableArray<Trail> FollowLocal(ILocalReferenceOperation reference, ImmutableDictionary<ISymbol, ImmutableArray<Trail>>? given, int depth)
    {
        var uses = bodies.UsesAround(reference);
        if (BuilderCalls.IsApplication(reference.Type) && uses.ValueOf(reference.Local) is null or IInvocationOperation { TargetMethod.Name: "Build" or "Create" } or IAwaitOperation)
            return FromApplication;
        if (uses.ValueOf(reference.Local) is not { } value)
            return Nowhere;

        var said = chains.SaidOf(reference.Local, uses, ConventionScope.Group);
        return Each(Follow(value, given, depth + 1), trail => chains.Returned(trail.Say(said), value));
    }

    private ImmutableArray<Trail> FollowParameter(IParameterReferenceOperation reference, ImmutableDictionary<ISymbol, ImmutableArray<Trail>>? given, int depth)
    {
        var parameter = reference.Parameter;
        var uses = bodies.UsesAround(reference);
        if (uses.IsReassigned(parameter) || bodies.MethodOf(reference) is not { } method)
            return Nowhere;

        var said = IsConventionBuilder(parameter.Type) ? chains.SaidOf(parameter, uses, ConventionScope.Group).ToList() : [];
        if (given is not null && given.TryGetValue(parameter, out var known))
            return Each(known, trail => trail.Say(said));

        return Each(FollowCallers(parameter, method, depth), trail => trail.Say(said));
    }

    private ImmutableArray<Trail> FollowCallers(IParameterSymbol parameter, IMethodSymbol method, int depth)
    {
        if (method.MethodKind == MethodKind.AnonymousFunction)
            return sites.IsConfiguration(method) ? FromApplication : Nowhere;
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation))
            return BuilderCalls.IsApplication(parameter.Type) ? FromApplication : Nowhere;
        if (CarterModules.Opens(method))
            return Each(carter.Receivers is { Count: > 0 } receivers ? receivers.SelectMany(it => it is null ? Nowhere : Follow(it, null, depth + 4)).ToImmutableArray() : FromApplication, trail => carter.Enter(trail, method));
        if (sites.IsAbstraction(method))
            return ImmutableArray.Create(Trail.FromApplication with { End = MountEnd.Abstraction });

        var found = ImmutableArray.CreateBuilder<Trail>();
        foreach (var call in sites.Of(method))
        {
            if (CallSites.ArgumentOf(call, parameter) is not { } argument)
                return Nowhere;

            if (argument is IParameterReferenceOperation same && SymbolEqualityComparer.Default.Equals(same.Parameter, parameter))
                continue; // it calls itself, which adds no way

            foreach (var trail in Follow(argument, null, depth + 4))
                found.Add(trail.Through(method, call));
        }

        if (sites.IsUsedOtherwise(method))
            return Nowhere;
        return found.Count == 0 ? ImmutableArray.Create(Trail.FromApplication with { End = MountEnd.NoCaller }) : found.ToImmutable();
    }

    private Route PrefixOf(IInvocationOperation group, Trail trail)
    {
        var argument = CallSites.ArgumentNamed(group, "prefix");
        return Constant(argument, trail) is { } text
            ? new Route(text, ImmutableArray.Create(new RoutePart(text, argument!.Syntax.GetLocation(), IsOfGroup: true)))
            : Route.Unknown;
    }

    private static bool IsBuilder(ITypeSymbol type) => type.Name is "IEndpointRouteBuilder" or "WebApplication" || IsConventionBuilder(type) || type is ITypeParameterSymbol;

    private static bool IsConventionBuilder(ITypeSymbol type) => type.Name == "RouteGroupBuilder" || type.AllInterfaces.Any(static it => it.Name == "IEndpointConventionBuilder") && type.Name != "WebApplication";

    private static readonly ImmutableArray<Trail> FromApplication = ImmutableArray.Create(Trail.FromApplication);

    private static readonly ImmutableArray<Trail> Nowhere = ImmutableArray.Create(Trail.FromNowhere);

    private static ImmutableArray<Trail> Each(ImmutableArray<Trail> trails, Func<Trail, Trail> change)
    {
        var changed = ImmutableArray.CreateBuilder<Trail>(trails.Length);
        foreach (var trail in trails)
            changed.Add(change(trail));
        return changed.ToImmutable();
    }
}
