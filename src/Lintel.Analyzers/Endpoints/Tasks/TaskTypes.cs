namespace Lintel.Endpoints;

/// <summary>Tells the types of asynchronous code.</summary>
internal static class TaskTypes
{
    /// <summary><c>Task</c>, <c>ValueTask</c>, with a result or without.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    /// <summary><c>IAsyncEnumerable</c> itself.</summary>
    public static bool IsStream(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "IAsyncEnumerable", Arity: 1, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };

    /// <summary>Whether it is a stream or implements one.</summary>
    public static bool CanStream(ITypeSymbol? type) => type is not null && (IsStream(type) || type.AllInterfaces.Any(IsStream));

    /// <summary>Whether whoever gets it waits for it.</summary>
    public static bool IsAsynchronous(ITypeSymbol? type) => IsTask(type) || IsStream(type);

    public static bool IsToken(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };
    }

    public static bool IsTokenType(ISymbol symbol) => symbol is ITypeSymbol type && IsToken(type);

    /// <summary>What the task holds; null if it holds nothing, or is none.</summary>
    public static ITypeSymbol? ResultOf(ITypeSymbol type) => IsTask(type) && type is INamedTypeSymbol { TypeArguments: [var result] } ? result : null;
}
