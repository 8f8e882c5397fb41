using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells what sends a value to the caller: result methods, results and problem details, writes to the response.</summary>
internal static class ResponseSinks
{
    /// <summary>Whether the parent sends the operation.</summary>
    public static bool IsSink(IOperation at, IOperation parent) => parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } => IsResultMethod(call.TargetMethod) || IsWrite(call.TargetMethod) || IsExtensions(call.Instance),
        IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } } => IsAnswer(type),
        IAssignmentOperation assignment when assignment.Value == at => assignment.Target is IPropertyReferenceOperation property && (IsAnswer(property.Property.ContainingType) || IsExtensions(property.Instance)),
        _ => false,
    };

    /// <summary>Whether the value is the optional argument of a result method, or the detail of problem details: the answer is as good without it.</summary>
    public static bool IsOptional(IOperation sink) => sink switch
    {
        IArgumentOperation { Parameter: { IsOptional: true, Name: "detail" }, ArgumentKind: ArgumentKind.Explicit } => true,
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Detail" }, Parent: IObjectOrCollectionInitializerOperation } => true,
        _ => false,
    };

    private static bool IsResultMethod(IMethodSymbol method) => method.ContainingType switch
    {
        { Name: "Results" or "TypedResults", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "AspNetCore" } } => true,
        { Name: "ControllerBase" or "Controller" or "PageModel", ContainingNamespace: { Name: "Mvc" or "RazorPages" } } => IsAnswer(method.ReturnType),
        _ => false,
    };

    private static bool IsWrite(IMethodSymbol method) =>
        method is { Name: "WriteAsync" or "WriteAsJsonAsync", ContainingType: { Name: "HttpResponseWritingExtensions" or "HttpResponseJsonExtensions", ContainingNamespace.Name: "Http" } };

    /// <summary>A result of MVC or of minimal APIs, or problem details.</summary>
    private static bool IsAnswer(ITypeSymbol type)
    {
        if (type.Name is "IActionResult" or "IResult" || type.AllInterfaces.Any(static it => it.Name is "IActionResult" or "IResult" && it.ContainingNamespace.Name is "Mvc" or "Http"))
            return true;

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at is { Name: "ProblemDetails", ContainingNamespace: { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } })
                return true;
        }

        return false;
    }

    private static bool IsExtensions(IOperation? instance) =>
        instance is IPropertyReferenceOperation { Property: { Name: "Extensions", ContainingType: { } type } } && IsAnswer(type);
}
