namespace Lintel.Endpoints;

/// <summary>Looks through the wrappers around what an endpoint answers.</summary>
internal static class ResponseTypes
{
    private const int Depth = 4;

    /// <summary>What is awaited or held by an <c>ActionResult</c>; the type itself where it is no such wrapper.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        for (var depth = 0; depth < Depth; depth++)
        {
            if (type is not INamedTypeSymbol { Name: "Task" or "ValueTask" or "ActionResult", TypeArguments: [var inner] })
                return type;

            type = inner;
        }

        return type;
    }

    /// <summary>The typed results that it may answer with; empty if it is none.</summary>
    public static ImmutableArray<INamedTypeSymbol> ArmsOf(ITypeSymbol type) => Unwrap(type) switch
    {
        INamedTypeSymbol { Name: "Results", TypeArguments.Length: > 1 } union when IsTypedResult(union) => union.TypeArguments.OfType<INamedTypeSymbol>().ToImmutableArray(),
        INamedTypeSymbol single when IsTypedResult(single) => ImmutableArray.Create(single),
        _ => ImmutableArray<INamedTypeSymbol>.Empty,
    };

    /// <summary>The status that a typed result has; null if it may have any.</summary>
    public static int? StatusOf(INamedTypeSymbol result) => result.Name switch
    {
        "Ok" or "JsonHttpResult" or "ContentHttpResult" or "Utf8ContentHttpResult" or "FileContentHttpResult" or "FileStreamHttpResult"
            or "PhysicalFileHttpResult" or "VirtualFileHttpResult" or "PushStreamHttpResult" or "ServerSentEventsResult" => 200,
        "Created" or "CreatedAtRoute" => 201,
        "Accepted" or "AcceptedAtRoute" => 202,
        "NoContent" => 204,
        "RedirectHttpResult" or "RedirectToRouteHttpResult" => 302,
        "BadRequest" or "ValidationProblem" => 400,
        "UnauthorizedHttpResult" or "ChallengeHttpResult" => 401,
        "ForbidHttpResult" => 403,
        "NotFound" => 404,
        "Conflict" => 409,
        "UnprocessableEntity" => 422,
        "InternalServerError" => 500,
        _ => null,
    };

    /// <summary>Whether it is a result of the framework that says by its type what it answers.</summary>
    public static bool IsTypedResult(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "HttpResults", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "AspNetCore" } };
}
