using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Knows the services that end with the request: every DbContext, and what the code registers as scoped and as nothing else.</summary>
internal sealed class ScopedServices(EndpointCode code)
{
    private static readonly string[] Scoped = ["AddScoped", "TryAddScoped", "AddKeyedScoped", "TryAddKeyedScoped"];

    private static readonly string[] Others = ["AddSingleton", "TryAddSingleton", "AddKeyedSingleton", "TryAddKeyedSingleton", "AddTransient", "TryAddTransient", "AddKeyedTransient", "TryAddKeyedTransient", "AddHttpClient"];

    private readonly Once<HashSet<ISymbol>> registered = new(cancellation => Read(code, cancellation));

    public bool Holds(ITypeSymbol? type, CancellationToken cancellationToken) =>
        type is INamedTypeSymbol named
        && (ParameterSources.Derives(named, code.Types.DbContext) || registered.Get(cancellationToken) is var known && (known.Contains(named) || known.Contains(named.OriginalDefinition)));

    private static HashSet<ISymbol> Read(EndpointCode code, CancellationToken cancellationToken)
    {
        var names = new NamedUses(code.Compilation, cancellationToken);
        var scoped = Registered(Scoped, names, code, cancellationToken);
        scoped.ExceptWith(Registered(Others, names, code, cancellationToken));
        return scoped;
    }

    private static HashSet<ISymbol> Registered(string[] methods, NamedUses names, EndpointCode code, CancellationToken cancellationToken)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var name in methods.SelectMany(names.Of))
        {
            if (NamedUses.CallOf(name) is { } syntax
                && code.Models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is IInvocationOperation call
                && ServiceOf(call) is { } service)
                found.Add(service);
        }

        return found;
    }

    /// <summary>What is registered, be it named as a type argument or by <c>typeof</c>; an open generic type stands for all that are made of it.</summary>
    private static ITypeSymbol? ServiceOf(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments is [var service, ..])
            return service;

        foreach (var argument in call.Arguments)
        {
            if (argument.Value is ITypeOfOperation { TypeOperand: INamedTypeSymbol named })
                return named.IsUnboundGenericType ? named.OriginalDefinition : named;
        }

        return null;
    }
}
