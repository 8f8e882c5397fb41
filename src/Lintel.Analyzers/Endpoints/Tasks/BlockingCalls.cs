using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Finds the calls of EF Core that wait for the database.</summary>
internal sealed class BlockingCalls(EndpointCode code)
{
    /// <summary>Methods that have an awaitable sibling and do not wait for the database themselves.</summary>
    private static readonly ImmutableHashSet<string> Harmless = ImmutableHashSet.Create("Add", "AddRange", "Dispose", "CreateDbContext", "AsAsyncEnumerable");

    /// <summary>Those of a handler and of the local functions that it calls, in the order of their places.</summary>
    public IEnumerable<BlockingCall> In(IOperation handler)
    {
        var roots = new QueryRoots(code.Types, handler);
        var called = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in handler.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } local)
                called.Add(local.TargetMethod.OriginalDefinition);
        }

        foreach (var operation in handler.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation call || SiblingOf(call, roots) is not { } sibling)
                continue;

            var isOwn = FollowedCode.IsOwn(handler, call);
            if (isOwn || IsIn(call, called))
                yield return new BlockingCall(call, isOwn, sibling.IsExtensionMethod);
        }
    }

    private IMethodSymbol? SiblingOf(IInvocationOperation call, QueryRoots roots)
    {
        var method = call.TargetMethod;
        if (Harmless.Contains(method.Name) || TaskTypes.IsAsynchronous(call.Type))
            return null;
        if (QueryRoots.IsOfLinq(method))
            return BuilderCalls.Receiver(call) is { } query && roots.Holds(query) ? Sibling(code.Types.QueryableExtensions, method.Name) : null;

        var origin = method.ReducedFrom ?? method;
        while (origin.OverriddenMethod is { } overridden)
            origin = overridden;
        return QueryRoots.IsOfEfCore(origin) ? Sibling(origin.ContainingType, method.Name) : null;
    }

    private static IMethodSymbol? Sibling(INamedTypeSymbol? type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var member in at.GetMembers(name + "Async"))
            {
                if (member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method && TaskTypes.IsTask(method.ReturnType))
                    return method;
            }
        }

        return null;
    }

    /// <summary>Whether it stands in the body of a local function that is called and does not await anything itself.</summary>
    private static bool IsIn(IOperation operation, HashSet<ISymbol> called)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation)
                return false;
            if (at is ILocalFunctionOperation { Symbol: { IsAsync: false } function })
                return called.Contains(function.OriginalDefinition);
        }

        return false;
    }
}
