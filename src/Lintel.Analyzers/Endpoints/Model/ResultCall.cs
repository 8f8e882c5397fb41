using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>One answer that a body makes, such as <c>Results.Ok(order)</c> or <c>new ObjectResult(error)</c>.</summary>
/// <param name="Operation">The call or the creation.</param>
/// <param name="Name">What makes it: <c>Ok</c>, <c>StatusCode</c>; of a class of MVC, its name without <c>Result</c> and <c>ObjectResult</c>.</param>
/// <param name="Body">What is sent, as it is written; null if nothing is.</param>
/// <param name="Status">Null if it cannot be told.</param>
internal sealed record ResultCall(IOperation Operation, string Name, IOperation? Body, int? Status)
{
    private static readonly ImmutableHashSet<string> BodyNames = ImmutableHashSet.Create("value", "data", "error", "modelState", "content");

    /// <summary>The type of what is sent, before the call converts it; null if nothing is, or it cannot be told.</summary>
    public ITypeSymbol? BodyType => Body is null ? null : Converted(Body).Type;

    /// <summary>Null where the operation makes no answer that the framework knows.</summary>
    public static ResultCall? Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { } method } call when IsFactory(method) => OfCall(call, method.Name),
        IObjectCreationOperation { Constructor.ContainingType: { } type } creation when IsOfMvc(type) && type.Name.EndsWith("Result", StringComparison.Ordinal) => OfCreation(creation, type.Name),
        _ => null,
    };

    /// <summary>All answers that the body makes, in lambdas inside it too: <c>found.Match(Results.Ok, () => Results.NotFound())</c>.</summary>
    public static IEnumerable<ResultCall> In(IOperation body)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation or IObjectCreationOperation && Of(operation) is { } result)
                yield return result;
        }
    }

    /// <summary>What stands before the conversions that nobody wrote.</summary>
    public static IOperation Converted(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true, OperatorMethod: null, Operand: { Type: not null } operand })
            operation = operand;
        return operation;
    }

    /// <summary>Whether the status has a name of its own among the results, and which it is.</summary>
    private static int? StatusOf(string name) => name switch
    {
        "Ok" => 200,
        "Created" or "CreatedAtRoute" or "CreatedAtAction" => 201,
        "Accepted" or "AcceptedAtRoute" or "AcceptedAtAction" => 202,
        "NoContent" => 204,
        "BadRequest" => 400,
        "Unauthorized" => 401,
        "NotFound" => 404,
        "Conflict" => 409,
        "UnprocessableEntity" => 422,
        "InternalServerError" => 500,
        _ => null,
    };

    private static ResultCall OfCall(IInvocationOperation call, string name)
    {
        var status = StatusOf(name);
        if (status is null && Given(call.Arguments, static it => it == "statusCode") is { } given)
            status = Number(given);
        else if (status is null && name is "Json" or "Text" or "Content")
            status = 200;
        return new ResultCall(call, name, Given(call.Arguments, BodyNames.Contains), status);
    }

    private static ResultCall OfCreation(IObjectCreationOperation creation, string type)
    {
        var name = type.Substring(0, type.Length - (type.EndsWith("ObjectResult", StringComparison.Ordinal) ? 12 : 6));
        var status = StatusOf(name);
        foreach (var set in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "StatusCode" }, Value: { } value })
                status = Number(value);
        }

        return new ResultCall(creation, name, Given(creation.Arguments, BodyNames.Contains), status);
    }

    private static IOperation? Given(ImmutableArray<IArgumentOperation> arguments, Func<string, bool> isMeant)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && isMeant(parameter.Name))
                return argument.Value;
        }

        return null;
    }

    private static int? Number(IOperation value) => BuilderCalls.Unwrap(value).ConstantValue is { HasValue: true, Value: int number } ? number : value.ConstantValue is { HasValue: true, Value: int converted } ? converted : null;

    private static bool IsFactory(IMethodSymbol method) => method.ContainingType switch
    {
        { Name: "Results" or "TypedResults", ContainingNamespace: { Name: "Http", ContainingNamespace: { Name: "AspNetCore" } } } => true,
        { Name: "ControllerBase" or "Controller" } type => IsOfMvc(type),
        _ => false,
    };

    private static bool IsOfMvc(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Mvc", ContainingNamespace: { Name: "AspNetCore", ContainingNamespace.Name: "Microsoft" } };
}
