using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>The types that set-up code of the compilation makes services, found by the names of the calls that register.</summary>
internal sealed class ServiceRegistrations
{
    private static readonly string[] Calls =
    [
        "AddScoped", "AddSingleton", "AddTransient", "AddKeyedScoped", "AddKeyedSingleton", "AddKeyedTransient",
        "TryAddScoped", "TryAddSingleton", "TryAddTransient", "TryAddKeyedScoped", "TryAddKeyedSingleton", "TryAddKeyedTransient",
        "Scoped", "Singleton", "Transient", "KeyedScoped", "KeyedSingleton", "KeyedTransient",
        "AddHttpClient", "AddDbContext", "AddDbContextPool", "AddGrpcClient",
    ];

    private readonly HashSet<INamedTypeSymbol> types = new(SymbolEqualityComparer.Default);

    private ServiceRegistrations()
    {
    }

    /// <summary>Whether the container gives it, by itself or by an open generic registration.</summary>
    public bool Holds(ITypeSymbol type) => type is INamedTypeSymbol named && (types.Contains(named) || types.Contains(named.OriginalDefinition));

    public static ServiceRegistrations Read(Compilation compilation, SemanticModels models, CancellationToken cancellationToken)
    {
        var found = new ServiceRegistrations();
        var names = new NamedUses(compilation, cancellationToken);
        foreach (var name in Calls.SelectMany(names.Of))
        {
            if (NamedUses.CallOf(name) is { } call)
                found.Add(call, models.Of(call.SyntaxTree), cancellationToken);
        }

        return found;
    }

    private void Add(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { TypeArguments: [INamedTypeSymbol service, ..] })
        {
            types.Add(service);
            return;
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is TypeOfExpressionSyntax typed && model.GetSymbolInfo(typed.Type, cancellationToken).Symbol is INamedTypeSymbol named)
            {
                types.Add(named.IsUnboundGenericType ? named.OriginalDefinition : named);
                return; // what comes after the service is what implements it
            }
        }
    }
}
