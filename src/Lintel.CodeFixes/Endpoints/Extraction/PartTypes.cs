namespace Lintel.Endpoints;

/// <summary>Tells which types may pass between an endpoint and what is extracted from it.</summary>
internal static class PartTypes
{
    private static readonly ImmutableHashSet<string> Streams = ImmutableHashSet.Create("Stream", "PipeReader", "PipeWriter", "ClaimsPrincipal");

    /// <summary>What a task gives; null if the type is none.</summary>
    public static (ITypeSymbol? Type, bool IsNothing)? AwaitedBy(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } task
            ? task.TypeArguments is [var result] ? (result, false) : (null, true)
            : null;

    /// <summary>The answer that a value of this type makes, awaited; null if it may not be handed out.</summary>
    public static (ITypeSymbol? Type, ILocalSymbol? Local)? AsResult(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Void)
            return (null, null);

        var awaited = AwaitedBy(type);
        if (awaited is { IsNothing: true })
            return (null, null);

        var answer = awaited?.Type ?? type;
        return IsPortable(answer) && !IsDeferred(answer) ? (answer, null) : null;
    }

    /// <summary>Whether the type says the same in another class, and is neither of HTTP nor of the database.</summary>
    public static bool IsPortable(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } or { IsRefLikeType: true } => false,
        { TypeKind: TypeKind.Error or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Pointer or TypeKind.FunctionPointer } => false,
        IArrayTypeSymbol array => IsPortable(array.ElementType),
        INamedTypeSymbol named => !IsHttp(named) && !Streams.Contains(named.Name) && !IsOfContext(named) && named.TypeArguments.All(IsPortable),
        _ => true,
    };

    /// <summary>Whether it belongs to ASP.NET Core; its user store is a store like others.</summary>
    public static bool IsHttp(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return IsHttp(array.ElementType);

        var space = type.ContainingNamespace is { } container ? container.ToDisplayString() : "";
        return (space.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !space.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal))
            || space.StartsWith("FastEndpoints", StringComparison.Ordinal)
            || (type is INamedTypeSymbol named && named.TypeArguments.Any(IsHttp));
    }

    /// <summary>The type of a value, as nullable as it is there; null if it has none.</summary>
    public static ITypeSymbol? OfValue(ExpressionSyntax value, SemanticModel model) =>
        model.GetTypeInfo(value) is { Type: { } type } info ? WithFlow(type, info.Nullability) : null;

    public static ITypeSymbol WithFlow(ITypeSymbol type, List<ExpressionSyntax> values, SemanticModel model) =>
        type.IsReferenceType && values.Exists(value => model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull)
            ? type.WithNullableAnnotation(NullableAnnotation.Annotated)
            : type;

    private static ITypeSymbol WithFlow(ITypeSymbol type, NullabilityInfo info) => (type.IsReferenceType, info.FlowState) switch
    {
        (true, NullableFlowState.MaybeNull) => type.WithNullableAnnotation(NullableAnnotation.Annotated),
        (true, NullableFlowState.NotNull) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
        _ => type,
    };

    private static bool IsOfContext(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }

    /// <summary>Whether it asks the database only when somebody reads it.</summary>
    private static bool IsDeferred(ITypeSymbol type) => type is { TypeKind: TypeKind.Interface, Name: "IEnumerable" }
        || type.AllInterfaces.Prepend(type as INamedTypeSymbol).Any(static it => it is { Name: "IQueryable" or "IAsyncEnumerable" });
}
