using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Finds what loose work takes along that ends with the request.</summary>
internal sealed class Captures(EndpointCode code, ScopedServices services, CancellationToken cancellationToken)
{
    private const int Depth = 6;

    /// <summary>The type of the first service that the call keeps; null if it keeps none.</summary>
    public ITypeSymbol? In(IInvocationOperation call)
    {
        if (call.Instance is { } instance && Given(instance, Depth) is { } receiver)
            return receiver;

        foreach (var argument in call.Arguments)
        {
            if (Given(argument.Value, Depth) is { } given)
                return given;
        }

        return (call.Instance is null or IInstanceReferenceOperation ? InMethod(call.TargetMethod, inside: null) : null) ?? InContinuation(call);
    }

    /// <summary>What is to follow the work goes on as long.</summary>
    private ITypeSymbol? InContinuation(IInvocationOperation call) =>
        call.Parent is IInvocationOperation next && next.Instance == call ? First(next.Arguments.Select(static it => it.Value), Depth) ?? InContinuation(next) : null;

    /// <summary>What is handed over itself, not what is read of it on the way.</summary>
    private ITypeSymbol? Given(IOperation value, int depth)
    {
        value = BuilderCalls.Unwrap(value);
        return depth == 0 ? null : value switch
        {
            IDelegateCreationOperation creation => Given(creation.Target, depth - 1),
            IAnonymousFunctionOperation lambda => InLambda(lambda),
            IMethodReferenceOperation method => method.Instance is { } instance and not IInstanceReferenceOperation ? Given(instance, depth - 1) : InMethod(method.Method, inside: null),
            IArrayCreationOperation { Initializer: { } list } => First(list.ElementValues, depth),
            IObjectCreationOperation creation => First(creation.Arguments.Select(static it => it.Value), depth),
            IInvocationOperation call when TaskTypes.IsTask(call.Type) => In(call),
            IInvocationOperation call when IsQuery(call.Type) && BuilderCalls.Receiver(call) is { } receiver => Given(receiver, depth - 1),
            IPropertyReferenceOperation { Instance: { } owner } property when IsQuery(property.Type) => Given(owner, depth - 1),
            _ => Kept(value, inside: null, depth),
        };
    }

    private ITypeSymbol? First(IEnumerable<IOperation> values, int depth)
    {
        foreach (var value in values)
        {
            if (Given(value, depth - 1) is { } given)
                return given;
        }

        return null;
    }

    private ITypeSymbol? InLambda(IAnonymousFunctionOperation lambda) => Within(lambda, lambda.Syntax, isHop: false);

    /// <summary>One hop: what a method of the same class, or a local function, uses.</summary>
    private ITypeSymbol? InMethod(IMethodSymbol method, SyntaxNode? inside)
    {
        if (method.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } syntax || (inside?.Span.Contains(syntax.Span) ?? false))
            return null;

        return code.Models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is { } body ? Within(body, syntax, isHop: true) : null;
    }

    private ITypeSymbol? Within(IOperation body, SyntaxNode syntax, bool isHop)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (Kept(operation, syntax, Depth) is { } kept)
                return kept;
            if (!isHop && operation is IInvocationOperation { Instance: null or IInstanceReferenceOperation } call && InMethod(call.TargetMethod, syntax) is { } behind)
                return behind;
        }

        return null;
    }

    /// <summary>A service that is named here and lives outside.</summary>
    private ITypeSymbol? Kept(IOperation operation, SyntaxNode? inside, int depth)
    {
        switch (operation)
        {
            case IParameterReferenceOperation { Parameter: var parameter }:
                return !IsDeclaredIn(parameter, inside) && services.Holds(parameter.Type, cancellationToken) ? parameter.Type : null;
            case IFieldReferenceOperation { Instance: IInstanceReferenceOperation or IParameterReferenceOperation } field:
                return IsOutside(field.Instance, inside) && services.Holds(field.Type, cancellationToken) ? field.Type : null;
            case IPropertyReferenceOperation { Instance: IInstanceReferenceOperation or IParameterReferenceOperation } property:
                return IsOutside(property.Instance, inside) && services.Holds(property.Type, cancellationToken) ? property.Type : null;
            case ILocalReferenceOperation { Local: var local } when depth > 0 && !IsDeclaredIn(local, inside) && services.Holds(local.Type, cancellationToken):
                return new BodyUses(Bodies.RootOf(operation)).ValueOf(local) is { } value && IsOfRequest(BuilderCalls.Unwrap(value), depth) ? local.Type : null;
            default:
                return null;
        }
    }

    /// <summary>Whether the value is the request's own service, not one that the code has made for itself.</summary>
    private bool IsOfRequest(IOperation value, int depth) => value switch
    {
        IInvocationOperation { TargetMethod.Name: "GetRequiredService" or "GetService" } call => BuilderCalls.Receiver(call) is IPropertyReferenceOperation { Property.Name: "RequestServices" } or IParameterReferenceOperation or IFieldReferenceOperation,
        _ => Kept(value, inside: null, depth - 1) is not null,
    };

    private static bool IsOutside(IOperation? instance, SyntaxNode? inside) => instance is not IParameterReferenceOperation { Parameter: var parameter } || !IsDeclaredIn(parameter, inside);

    private static bool IsDeclaredIn(ISymbol symbol, SyntaxNode? syntax)
    {
        if (syntax is null)
            return false;

        foreach (var place in symbol.Locations)
        {
            if (place.SourceTree == syntax.SyntaxTree && syntax.Span.Contains(place.SourceSpan))
                return true;
        }

        return false;
    }

    private static bool IsQuery(ITypeSymbol? type) => type is { Name: "IQueryable" or "IOrderedQueryable" or "DbSet" or "DatabaseFacade" };
}
