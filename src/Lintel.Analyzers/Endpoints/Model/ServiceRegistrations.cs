using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>The types that set-up code of the compilation makes services, found by the names of the calls that register.</summary>
internal sealed class ServiceRegistrations
{
    private static readonly string[] Words = ["Scoped", "Singleton", "Transient", "AddHttpClient", "AddDbContext", "AddGrpcClient"];

    private static readonly ImmutableHashSet<string> Calls = ImmutableHashSet.Create(
        "AddScoped", "AddSingleton", "AddTransient", "AddKeyedScoped", "AddKeyedSingleton", "AddKeyedTransient",
        "TryAddScoped", "TryAddSingleton", "TryAddTransient", "TryAddKeyedScoped", "TryAddKeyedSingleton", "TryAddKeyedTransient",
        "Scoped", "Singleton", "Transient", "KeyedScoped", "KeyedSingleton", "KeyedTransient",
        "AddHttpClient", "AddDbContext", "AddDbContextPool", "AddGrpcClient");

    private readonly HashSet<INamedTypeSymbol> types = new(SymbolEqualityComparer.Default);

    private ServiceRegistrations()
    {
    }

    /// <summary>Whether the container gives it, by itself or by an open generic registration.</summary>
    public bool Holds(ITypeSymbol type) => type is INamedTypeSymbol named && (types.Contains(named) || types.Contains(named.OriginalDefinition));

    public static ServiceRegistrations Read(Compilation compilation, SemanticModels models, CancellationToken cancellationToken)
    {
        var found = new ServiceRegistrations();
        foreach (var file in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = file.GetText(cancellationToken);
            if (!Array.Exists(Words, word => NamedUses.Holds(text, word)))
                continue;

            foreach (var node in file.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is SimpleNameSyntax name && Calls.Contains(name.Identifier.ValueText) && NamedUses.CallOf(name) is { } call)
                    found.Add(call, models.Of(file), cancellationToken);
            }
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
