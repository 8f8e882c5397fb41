using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells the values of a body that are an exception which reached it: caught, or handed to it by the framework.</summary>
internal sealed class CaughtExceptions
{
    private const int Depth = 6;

    private readonly BodyUses uses;
    private readonly Dictionary<ISymbol, IOperation> matched = new(SymbolEqualityComparer.Default);

    public CaughtExceptions(IOperation body, BodyUses uses)
    {
        this.uses = uses;
        foreach (var operation in body.Descendants())
        {
            var (value, patterns) = operation switch
            {
                IIsPatternOperation test => (test.Value, [test.Pattern]),
                ISwitchExpressionOperation choice => (choice.Value, choice.Arms.Select(static arm => arm.Pattern)),
                ISwitchOperation choice => (choice.Value, choice.Cases.SelectMany(static it => it.Clauses).OfType<IPatternCaseClauseOperation>().Select(static it => it.Pattern)),
                _ => (operation, Enumerable.Empty<IPatternOperation>()),
            };
            foreach (var pattern in patterns)
            {
                if (DeclaredBy(pattern) is { } local)
                    matched[local] = value;
            }
        }
    }

    public bool Are(IOperation? value, int depth = 0)
    {
        if (value is null || depth > Depth)
            return false;

        value = BuilderCalls.Unwrap(value);
        return value switch
        {
            ILocalReferenceOperation local => IsCaught(local.Local)
                || Are(matched.TryGetValue(local.Local, out var tested) ? tested : uses.ValueOf(local.Local), depth + 1),
            IParameterReferenceOperation parameter => IsHandled(parameter.Parameter),
            IPropertyReferenceOperation { Property.Name: "InnerException" } inner => Are(inner.Instance, depth + 1),
            IPropertyReferenceOperation property => IsGiven(property.Property),
            IInvocationOperation { TargetMethod.Name: "GetBaseException" } call => Are(call.Instance, depth + 1),
            IConditionalAccessInstanceOperation instance => Are(AccessedBy(instance), depth + 1),
            IConditionalAccessOperation access => Are(access.WhenNotNull, depth + 1),
            ICoalesceOperation choice => Are(choice.Value, depth + 1) || Are(choice.WhenNull, depth + 1),
            _ => false,
        };
    }

    /// <summary>The value of a local, so that a condition can be followed into it.</summary>
    public IOperation? ValueOf(ILocalReferenceOperation local) => uses.ValueOf(local.Local);

    /// <summary>The type that the code knows of it: where it is converted, the one that it is converted to.</summary>
    public static ITypeSymbol? TypeOf(IOperation value) => value is IConditionalAccessInstanceOperation instance ? AccessedBy(instance)?.Type : value.Type;

    /// <summary>What <c>?.</c> is behind.</summary>
    private static IOperation? AccessedBy(IConditionalAccessInstanceOperation instance)
    {
        IOperation at = instance;
        while (at.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == at)
                return access.Operation;

            at = parent;
        }

        return null;
    }

    private static ISymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        INegatedPatternOperation negated => DeclaredBy(negated.Pattern),
        IBinaryPatternOperation both => DeclaredBy(both.LeftPattern) ?? DeclaredBy(both.RightPattern),
        _ => null,
    };

    private static bool IsCaught(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is [{ } declared] && declared.GetSyntax() is CatchDeclarationSyntax;

    /// <summary>The exception that an <c>IExceptionHandler</c> is asked to handle.</summary>
    private static bool IsHandled(IParameterSymbol parameter) =>
        parameter is { Type.Name: "Exception", ContainingSymbol: IMethodSymbol { Name: "TryHandleAsync", ContainingType: { } type } }
        && type.AllInterfaces.Any(static it => it is { Name: "IExceptionHandler", ContainingNamespace.Name: "Diagnostics" });

    private static bool IsGiven(IPropertySymbol property) => property switch
    {
        { Name: "Error", ContainingType.Name: "IExceptionHandlerFeature" or "IExceptionHandlerPathFeature" or "ExceptionHandlerFeature", ContainingNamespace.Name: "Diagnostics" } => true,
        { Name: "Exception", ContainingType.Name: "ExceptionContext", ContainingNamespace: { Name: "Filters", ContainingNamespace.Name: "Mvc" } } => true,
        _ => false,
    };
}
