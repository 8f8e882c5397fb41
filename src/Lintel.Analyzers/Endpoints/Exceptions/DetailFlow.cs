using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Follows a detail within its body, through locals, texts and objects made in place, to what sends it. What a method does with it is unknown.</summary>
internal sealed class DetailFlow(BodyUses uses, CaughtExceptions caught)
{
    private readonly DevelopmentGuards guards = new(caught);

    /// <summary>What sends it outside of development; null if nothing does.</summary>
    /// <param name="detail">The operation that reads it.</param>
    /// <param name="isWhole">Whether it is the exception itself: a constructor may take of that what it likes.</param>
    public IOperation? SinkOf(IOperation detail, bool isWhole) =>
        guards.Cover(detail) ? null : Follow(detail, isWhole, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private IOperation? Follow(IOperation value, bool isWhole, HashSet<ISymbol> seen)
    {
        for (var at = value; at.Parent is { } parent; at = parent)
        {
            if (ResponseSinks.IsSink(at, parent))
                return guards.Cover(parent) ? null : parent;

            switch (parent)
            {
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return Held(declarator.Symbol, parent, isWhole, seen);
                case IAssignmentOperation assignment when assignment.Value == at && !Continues(assignment):
                    return HolderOf(assignment.Target) is { } holder ? Held(holder, parent, isWhole, seen) : null;
                case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                    if (isWhole || IsThrown(creation))
                        return null;

                    break;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    if (!KeepsText(call))
                        return null;

                    break;
                default:
                    if (!Carries(at, parent))
                        return null;

                    break;
            }
        }

        return null;
    }

    /// <summary>What sends one of the later reads of a local.</summary>
    private IOperation? Held(ISymbol local, IOperation assigned, bool isWhole, HashSet<ISymbol> seen)
    {
        if ((isWhole && local is ILocalSymbol { Type: { } type } && caught.Are(ValueIn(assigned)) && type.SpecialType is not (SpecialType.System_String or SpecialType.System_Object)) || !seen.Add(local))
            return null; // another name of the exception, whose own reads are judged

        foreach (var read in uses.Of(local))
        {
            if (read.Syntax.SpanStart > assigned.Syntax.Span.End - 1 && !IsTarget(read) && !IsOverwritten(local, assigned, read) && Follow(read, isWhole, seen) is { } sink)
                return sink;
        }

        return null;
    }

    private static IOperation? ValueIn(IOperation assigned) => assigned switch
    {
        IVariableInitializerOperation initializer => initializer.Value,
        IAssignmentOperation assignment => assignment.Value,
        _ => null,
    };

    /// <summary>Whether the local surely has another value by then: assigned between the two, in a block that holds the read.</summary>
    private bool IsOverwritten(ISymbol local, IOperation assigned, IOperation read)
    {
        foreach (var use in uses.Of(local))
        {
            if (use.Parent is ISimpleAssignmentOperation { Syntax: var syntax } other && other.Target == use && other != assigned
                && syntax.SpanStart > assigned.Syntax.SpanStart && syntax.SpanStart < read.Syntax.SpanStart
                && syntax.FirstAncestorOrSelf<StatementSyntax>()?.Parent is { } block && block.Span.Contains(read.Syntax.Span))
                return true;
        }

        return false;
    }

    private static bool IsTarget(IOperation read) => read.Parent is ISimpleAssignmentOperation assignment && assignment.Target == read;

    /// <summary>Whether the assignment is part of an expression that goes on: an object initializer, an anonymous object.</summary>
    private static bool Continues(IAssignmentOperation assignment) => assignment.Parent is IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation;

    /// <summary>The local that holds the value from then on, itself or in one of its members.</summary>
    private static ILocalSymbol? HolderOf(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IPropertyReferenceOperation { Instance: ILocalReferenceOperation local } => local.Local,
        IFieldReferenceOperation { Instance: ILocalReferenceOperation local } => local.Local,
        _ => null,
    };

    private static bool IsThrown(IObjectCreationOperation creation)
    {
        for (var type = creation.Type; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace.Name: "System" })
                return true;
        }

        return false;
    }

    /// <summary>Methods of the framework that only write what they are given.</summary>
    private static bool KeepsText(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String } => true,
        { Name: "Serialize", ContainingType: { Name: "JsonSerializer", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } } } => true,
        { Name: "Add" } => call.Parent is IObjectOrCollectionInitializerOperation, // written as an element
        _ => false,
    };

    private static bool Carries(IOperation at, IOperation parent) => parent switch
    {
        IConversionOperation conversion => conversion.OperatorMethod is null,
        IConditionalAccessOperation access => access.WhenNotNull == at,
        IConditionalOperation choice => choice.Condition != at && choice.Type is not null,
        ISwitchExpressionArmOperation arm => arm.Value == at,
        ISwitchExpressionOperation choice => choice.Value != at,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        IInvocationOperation call => call.Instance != at, // of an argument that is kept
        IObjectCreationOperation => true,
        IAssignmentOperation assignment => assignment.Value == at,
        IParenthesizedOperation or IInterpolationOperation or IInterpolatedStringOperation or ICoalesceOperation or ITupleOperation => true,
        IArrayInitializerOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation or IMemberInitializerOperation => true,
        _ => parent.Syntax is CollectionExpressionSyntax,
    };
}
