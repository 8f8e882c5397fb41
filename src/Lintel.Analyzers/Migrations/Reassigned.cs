using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>The locals and parameters that a body sets again after they were declared: their values are not known.</summary>
internal static class Reassigned
{
    public static IEnumerable<ISymbol> In(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            var target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation step => step.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            if (target is ILocalReferenceOperation local)
                yield return local.Local;
            else if (target is IParameterReferenceOperation parameter)
                yield return parameter.Parameter;
        }
    }
}

/// <summary>Gives the variable of a loop, or each variable that it takes apart into, the item at hand.</summary>
internal static class LoopVariable
{
    public static void Set(IOperation variable, Constant item, Scope scope)
    {
        switch (variable)
        {
            case IVariableDeclaratorOperation declared:
                scope.Set(declared.Symbol, item);
                break;
            case ILocalReferenceOperation local:
                scope.Set(local.Local, item);
                break;
            case IDeclarationExpressionOperation declaration:
                Set(declaration.Expression, item, scope);
                break;
            case ITupleOperation tuple when item.Items is { IsDefault: false } items && items.Length == tuple.Elements.Length:
                for (var at = 0; at < items.Length; at++)
                    Set(tuple.Elements[at], items[at], scope);
                break;
        }
    }
}
