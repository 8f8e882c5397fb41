using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Reads what is said of a builder by the calls that are chained on it, wherever they stand.</summary>
internal sealed class ChainReader(BuilderCalls calls, Bodies bodies, CallSites sites)
{
    private const int Depth = 6;

    /// <summary>What the calls on the given builder say: along its chain, on the local that holds it, and where the method that returns it is called.</summary>
    public Trail Apply(Trail trail, IOperation builder, ConventionScope scope) => Returned(trail.Say(Along(builder, scope)), builder, scope);

    /// <summary>One call as it stands.</summary>
    public Convention One(IInvocationOperation call, ConventionScope scope) => new() { Call = call, Scope = scope, Place = Names.PlaceOf(call) };

    /// <summary>A call on a builder; of a method in source also what its body says of that builder.</summary>
    public IEnumerable<Convention> Said(IInvocationOperation call, ConventionScope scope, int depth = 0)
    {
        var body = BodyOf(call.TargetMethod);
        yield return One(call, scope) with { IsExpanded = body is not null };
        if (body is null || depth > Depth || BuilderParameterOf(call.TargetMethod, body) is not { } builder)
            yield break;

        foreach (var inner in SaidOf(builder, bodies.UsesAround(body), scope, depth + 1))
            yield return inner with { Place = Names.PlaceOf(call) };
    }

    /// <summary>What a body says of a local or parameter.</summary>
    public IEnumerable<Convention> SaidOf(ISymbol builder, BodyUses uses, ConventionScope scope, int depth = 0)
    {
        var declared = builder.DeclaringSyntaxReferences.FirstOrDefault()?.Span;
        foreach (var use in uses.Of(builder))
        {
            foreach (var convention in SaidAt(use, BuilderUses.IsConditional(use, declared), scope, depth))
                yield return convention;
        }
    }

    /// <summary>What is said of a builder at one place that names it.</summary>
    public IEnumerable<Convention> SaidAt(IOperation use, bool isConditional, ConventionScope scope, int depth = 0)
    {
        foreach (var convention in Chained(use, scope, depth))
            yield return isConditional ? convention with { IsDoubtful = true } : convention;
        if (BuilderUses.Escapes(End(use)))
            yield return BuilderUses.Doubt(use, scope);
    }

    /// <summary>What the callers say of the builder that they get back, where the method returns this one.</summary>
    public Trail Returned(Trail trail, IOperation builder, ConventionScope scope = ConventionScope.Group)
    {
        for (var depth = 0; depth < Depth; depth++)
        {
            if (MethodThatReturns(builder) is not { } method)
                return trail;
            if (!trail.Calls.TryGetValue(method, out var call))
            {
                // the way does not lead through the callers, since the method has the builder from a field or captures it
                var callers = sites.Of(method);
                if (sites.IsUsedOtherwise(method) || (callers.Count > 1 && callers.Exists(static it => it.Parent is not IExpressionStatementOperation)))
                    return trail.Say([BuilderUses.Doubt(builder, scope)]);
                if (callers.Count != 1)
                    return trail;

                call = callers[0];
            }

            trail = trail.Say(Along(call, scope));
            builder = call;
        }

        return trail;
    }

    /// <summary>The only value that a body returns; null if there are several.</summary>
    public static IOperation? ResultOf(IOperation body)
    {
        IOperation? result = null;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } value } || IsInLambda(operation, body))
                continue;
            if (result is not null)
                return null;

            result = value;
        }

        return result;
    }

    private IEnumerable<Convention> Along(IOperation builder, ConventionScope scope)
    {
        var last = End(builder);
        var said = Chained(builder, scope, 0);
        if (BuilderUses.Escapes(last))
            return said.Append(BuilderUses.Doubt(last, scope));

        return Holder(last) is { } local ? said.Concat(SaidOf(local, bodies.UsesAround(last), scope)) : said;
    }

    private IEnumerable<Convention> Chained(IOperation builder, ConventionScope scope, int depth)
    {
        var at = builder;
        while (CallOn(at) is { } call && calls.IsConvention(call))
        {
            foreach (var convention in Said(call, scope, depth))
                yield return convention;
            at = call;
        }
    }

    private IOperation End(IOperation builder)
    {
        while (CallOn(builder) is { } call && calls.IsConvention(call))
            builder = call;
        return builder;
    }

    /// <summary>The call that is made on the builder; null if it is used otherwise.</summary>
    private static IInvocationOperation? CallOn(IOperation builder)
    {
        var at = builder;
        var parent = at.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            (at, parent) = (parent, parent.Parent);
        return parent is IInvocationOperation call && BuilderCalls.Receiver(call) == builder ? call : null;
    }

    private static ILocalSymbol? Holder(IOperation builder)
    {
        var parent = builder.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;
    }

    private IMethodSymbol? MethodThatReturns(IOperation builder)
    {
        var last = End(builder);
        if (Holder(last) is { } local)
        {
            foreach (var use in bodies.UsesAround(last).Of(local))
            {
                if (MethodThatReturns(use) is { } method)
                    return method;
            }

            return null;
        }

        var parent = last.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent is IReturnOperation ? MethodAround(parent) : null;
    }

    private IMethodSymbol? MethodAround(IOperation operation)
    {
        for (var at = operation; at is not null; at = at.Parent)
        {
            if (at is ILocalFunctionOperation function)
                return function.Symbol;
            if (at is IAnonymousFunctionOperation)
                return null;
        }

        return bodies.MemberAround(operation.Syntax) as IMethodSymbol;
    }

    private IOperation? BodyOf(IMethodSymbol method) =>
        method is { IsAbstract: false, IsVirtual: false, ContainingType.TypeKind: not TypeKind.Interface } && !CallSites.Definition(method).DeclaringSyntaxReferences.IsEmpty
            ? bodies.Of(CallSites.Definition(method))
            : null;

    private IParameterSymbol? BuilderParameterOf(IMethodSymbol method, IOperation body) =>
        CallSites.Definition(method) is { IsExtensionMethod: true } full ? full.Parameters[0]
        : BuilderCalls.IsMemberOfExtensionBlock(method) ? bodies.UsesAround(body).Extended
        : null;

    private static bool IsInLambda(IOperation operation, IOperation body)
    {
        for (var at = operation.Parent; at is not null && at != body; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
