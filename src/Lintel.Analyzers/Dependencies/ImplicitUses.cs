using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Dependencies;

/// <summary>The uses that no name shows: operators, patterns, and the methods behind <c>await</c>, <c>foreach</c> and deconstruction.</summary>
internal static class ImplicitUses
{
    public static void OfAwait(IOperation operation, in Use use, DependencyLedger ledger)
    {
        if (operation is not IAwaitOperation { Operation.Type: { } awaited } || IsTask(awaited)
            || operation.Syntax is not AwaitExpressionSyntax syntax || operation.SemanticModel is not { } model)
            return;

        var info = model.GetAwaitExpressionInfo(syntax);
        ledger.Add(info.GetAwaiterMethod?.ContainingType, use);
        ledger.Add(info.GetAwaiterMethod?.ReturnType, use);
    }

    public static void OfForEach(IOperation operation, in Use use, DependencyLedger ledger)
    {
        if (operation is not IForEachLoopOperation loop || operation.Syntax is not CommonForEachStatementSyntax syntax || operation.SemanticModel is not { } model)
            return;
        if (syntax is ForEachVariableStatementSyntax variables)
            OfDeconstruction(model.GetDeconstructionInfo(variables), use, ledger);

        var info = model.GetForEachStatementInfo(syntax);
        ledger.Add(info.ElementType, use);
        ledger.Add(info.ElementConversion.MethodSymbol?.ContainingType, use);
        if (loop.Collection is IConversionOperation { IsImplicit: true, Operand.Type.TypeKind: TypeKind.Array })
            return; // an array has no enumerator of its own

        ledger.Add(info.GetEnumeratorMethod?.ContainingType, use);
        ledger.Add(info.GetEnumeratorMethod?.ReturnType, use);
        ledger.Add(info.CurrentProperty?.ContainingType, use);
        ledger.Add(info.MoveNextMethod?.ContainingType, use);
    }

    public static void OfDeconstruction(IOperation operation, in Use use, DependencyLedger ledger)
    {
        if (operation.Syntax is AssignmentExpressionSyntax syntax && operation.SemanticModel is { } model)
            OfDeconstruction(model.GetDeconstructionInfo(syntax), use, ledger);
    }

    public static void OfOther(IOperation operation, in Use use, DependencyLedger ledger)
    {
        switch (operation.Kind)
        {
            case OperationKind.Binary:
                ledger.Add(((IBinaryOperation)operation).OperatorMethod?.ContainingType, use);
                break;
            case OperationKind.Unary:
                ledger.Add(((IUnaryOperation)operation).OperatorMethod?.ContainingType, use);
                break;
            case OperationKind.Increment or OperationKind.Decrement:
                ledger.Add(((IIncrementOrDecrementOperation)operation).OperatorMethod?.ContainingType, use);
                break;
            case OperationKind.CompoundAssignment:
                OfCompound((ICompoundAssignmentOperation)operation, use, ledger);
                break;
            case OperationKind.DeclarationPattern:
                var declaration = (IDeclarationPatternOperation)operation;
                ledger.Add(declaration.MatchedType ?? (declaration.DeclaredSymbol as ILocalSymbol)?.Type, use);
                break;
            case OperationKind.TypePattern:
                ledger.Add(((ITypePatternOperation)operation).MatchedType, use);
                break;
            case OperationKind.RecursivePattern:
                var recursive = (IRecursivePatternOperation)operation;
                ledger.Add(recursive.MatchedType, use);
                ledger.Add(recursive.DeconstructSymbol?.ContainingType, use);
                break;
            case OperationKind.ListPattern:
                var list = (IListPatternOperation)operation;
                ledger.Add(list.LengthSymbol?.ContainingType, use);
                ledger.Add(list.IndexerSymbol?.ContainingType, use);
                break;
            case OperationKind.SlicePattern:
                ledger.Add(((ISlicePatternOperation)operation).SliceSymbol?.ContainingType, use);
                break;
            case OperationKind.ImplicitIndexerReference:
                var indexer = (IImplicitIndexerReferenceOperation)operation;
                ledger.Add(indexer.LengthSymbol?.ContainingType, use);
                ledger.Add(indexer.IndexerSymbol?.ContainingType, use);
                break;
            case OperationKind.Coalesce:
                ledger.Add(((ICoalesceOperation)operation).ValueConversion.MethodSymbol?.ContainingType, use);
                break;
            case OperationKind.DynamicMemberReference:
                var member = (IDynamicMemberReferenceOperation)operation;
                ledger.Add(member.ContainingType, use);
                ledger.AddAll(member.TypeArguments, use);
                break;
            case OperationKind.None or >= OperationKind.InlineArrayAccess: // stackalloc has no kind, a collection expression one that is newer than the floor
                ledger.Add(operation.Type, use);
                OfBuilder(operation.Type, use, ledger);
                break;
        }
    }

    private static void OfCompound(ICompoundAssignmentOperation compound, in Use use, DependencyLedger ledger)
    {
        ledger.Add(compound.OperatorMethod?.ContainingType, use);
        ledger.Add(compound.InConversion.MethodSymbol?.ContainingType, use);
        ledger.Add(compound.OutConversion.MethodSymbol?.ContainingType, use);
    }

    /// <summary>A collection expression calls the builder that the collection names.</summary>
    private static void OfBuilder(ITypeSymbol? collection, in Use use, DependencyLedger ledger)
    {
        if (collection is not INamedTypeSymbol)
            return;

        foreach (var attribute in collection.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "CollectionBuilderAttribute", ConstructorArguments: [{ Value: INamedTypeSymbol builder }, ..] })
                ledger.Add(builder, use);
        }
    }

    private static void OfDeconstruction(DeconstructionInfo info, in Use use, DependencyLedger ledger)
    {
        ledger.Add(info.Method?.ContainingType, use);
        ledger.Add(info.Conversion?.MethodSymbol?.ContainingType, use);
        foreach (var nested in info.Nested)
            OfDeconstruction(nested, use, ledger);
    }

    private static bool IsTask(ITypeSymbol type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };
}
