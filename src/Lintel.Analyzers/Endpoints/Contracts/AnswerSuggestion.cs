namespace Lintel.Endpoints;

/// <summary>Writes the return type that would say what a handler answers, as code would write it.</summary>
internal static class AnswerSuggestion
{
    private const int MostArms = 6;

    /// <summary>Words that stand for a type where the answers cannot all be seen.</summary>
    public static string For(HandlerAnswers answers, bool isAction)
    {
        var bodies = answers.Results.Where(static it => it.Status is >= 200 and < 300 && it.BodyType is not null).Select(static it => TypeText(it.BodyType!)).Distinct().ToList();
        if (isAction && bodies.Count == 1)
            return $"ActionResult<{bodies[0]}>";

        var arms = answers.Results.Select(ArmOf).Distinct().ToList();
        if (!answers.IsComplete || arms.Count is 0 or > MostArms || arms.Contains(null))
            return isAction ? "ActionResult<T>" : "typed results";

        return arms.Count == 1 ? arms[0]! : $"Results<{string.Join(", ", arms)}>";
    }

    private static string? ArmOf(ResultCall result) => result.Name switch
    {
        "Ok" or "Created" or "CreatedAtRoute" or "Accepted" or "AcceptedAtRoute" or "NoContent" or "BadRequest" or "NotFound" or "Conflict"
            or "UnprocessableEntity" or "InternalServerError" => result.BodyType is { } body ? $"{result.Name}<{TypeText(body)}>" : result.Body is null ? result.Name : null,
        "Problem" => "ProblemHttpResult",
        "ValidationProblem" => "ValidationProblem",
        "Unauthorized" => "UnauthorizedHttpResult",
        "Forbid" => "ForbidHttpResult",
        "StatusCode" when result.Body is null => "StatusCodeHttpResult",
        "Json" when result.BodyType is { } body => $"JsonHttpResult<{TypeText(body)}>",
        "Text" or "Content" => "ContentHttpResult",
        _ => null,
    };

    private static string TypeText(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TypeText(array.ElementType) + "[]",
        INamedTypeSymbol { IsAnonymousType: true } => "T",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => TypeText(nullable.TypeArguments[0]) + "?",
        INamedTypeSymbol { TypeArguments.IsEmpty: false } generic => $"{generic.Name}<{string.Join(", ", generic.TypeArguments.Select(TypeText))}>",
        { SpecialType: >= SpecialType.System_Object and <= SpecialType.System_String } => Keyword(type),
        _ => type.Name,
    };

    private static string Keyword(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_Object => "object",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Double => "double",
        _ => type.Name,
    };
}
