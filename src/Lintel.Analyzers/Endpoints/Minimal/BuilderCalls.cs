using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>What a call on a builder is: a map, a group, a convention, or something else.</summary>
internal sealed class BuilderCalls(KnownTypes types)
{
    /// <summary>What the call is made on: the instance, or the first argument of an extension, however it is written.</summary>
    public static IOperation? Receiver(IInvocationOperation call)
    {
        if (call.Instance is { } instance)
            return Unwrap(instance);

        var method = call.TargetMethod;
        if (!method.IsExtensionMethod && !IsMemberOfExtensionBlock(method))
            return null;

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
                return Unwrap(argument.Value);
        }

        return null;
    }

    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            if (operation is IConversionOperation conversion)
                operation = conversion.Operand;
            else if (operation is IParenthesizedOperation parenthesized)
                operation = parenthesized.Operand;
            else
                return operation;
        }
    }

    /// <summary>A method of the framework that maps one endpoint.</summary>
    public bool IsMap(IMethodSymbol method) =>
        IsOfFramework(method) && (method.Name is "Map" or "MapGet" or "MapPost" or "MapPut" or "MapDelete" or "MapPatch" or "MapMethods" or "MapFallback");

    public bool IsGroup(IMethodSymbol method) => IsOfFramework(method) && method.Name == "MapGroup";

    /// <summary>Whether the method says something about what is already mapped; its parameter tells, since a group is also what one maps on.</summary>
    public bool IsConvention(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var builder = method.ReducedFrom is { } full ? full.Parameters[0].Type
            : method.IsExtensionMethod ? method.Parameters[0].Type
            : IsMemberOfExtensionBlock(method) ? call.Instance?.Type
            : method.ContainingType;
        return builder is not null && !IsMap(method) && !IsGroup(method) && TakesConventions(builder.OriginalDefinition);
    }

    /// <summary>Whether it is the application itself, on which every route begins.</summary>
    public static bool IsApplication(ITypeSymbol? type) =>
        type is { Name: "WebApplication", ContainingNamespace: { Name: "Builder", ContainingNamespace: { Name: "AspNetCore", ContainingNamespace.Name: "Microsoft" } } };

    /// <summary>A method of Asp.Versioning that opens a group without a prefix.</summary>
    public static bool IsVersionedApi(IMethodSymbol method) => method.Name is "NewVersionedApi" or "DefineApi" && method.ReturnType.Name == "IVersionedEndpointRouteBuilder";

    /// <summary>A C# 14 extension member is no extension method to this API; its block has no name.</summary>
    public static bool IsMemberOfExtensionBlock(ISymbol method) => method.ContainingType is { Name.Length: 0, ContainingType: not null };

    private bool IsOfFramework(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, types.EndpointRouteBuilderExtensions)
        || method is { Name: "MapFallback", ContainingType.Name: "FallbackEndpointRouteBuilderExtensions", ContainingNamespace: { Name: "Builder", ContainingNamespace.Name: "AspNetCore" } };

    private static bool TakesConventions(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.IsEmpty
            ? parameter.Name.Contains("Builder")
            : parameter.ConstraintTypes.Any(TakesConventions),
        INamedTypeSymbol named => IsConventionBuilder(named) || named.AllInterfaces.Any(IsConventionBuilder),
        _ => false,
    };

    private static bool IsConventionBuilder(INamedTypeSymbol type) =>
        type is { Name: "IEndpointConventionBuilder", ContainingNamespace: { Name: "Builder", ContainingNamespace: { Name: "AspNetCore" } } };
}
