using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Dependencies;

/// <summary>Finds the types in a body: those that it names, and those behind what it calls, reads, converts and iterates.</summary>
internal static class OperationReader
{
    private const int Depth = 32; // of nearly every body; what grows is copied

    public static void Read(IOperation block, INamedTypeSymbol part, DependencyLedger ledger)
    {
        var pending = new Stack<IOperation>(Depth); // its own stack: a chain of a thousand terms would overflow the thread's
        pending.Push(block);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation.Kind == OperationKind.NameOf)
                continue; // a name is no use

            ReadOne(operation, new Use(part, operation), ledger);
            foreach (var child in operation.ChildOperations)
                pending.Push(child);
        }
    }

    private static void ReadOne(IOperation operation, in Use use, DependencyLedger ledger)
    {
        switch (operation.Kind)
        {
            case OperationKind.Invocation:
                ReadCall((IInvocationOperation)operation, use, ledger);
                break;
            case OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.EventReference:
                ReadMember(((IMemberReferenceOperation)operation).Member, use, ledger);
                ledger.Add(operation.Type, use);
                break;
            case OperationKind.MethodReference:
                var method = ((IMethodReferenceOperation)operation).Method;
                ReadMember(method, use, ledger);
                ledger.AddAll(method.TypeArguments, use);
                break;
            case OperationKind.Conversion:
                ReadConversion((IConversionOperation)operation, use, ledger);
                break;
            case OperationKind.VariableDeclarator:
                ledger.Add(((IVariableDeclaratorOperation)operation).Symbol.Type, use);
                break;
            case OperationKind.AnonymousFunction:
                FunctionReader.Read(((IAnonymousFunctionOperation)operation).Symbol, use, ledger);
                break;
            case OperationKind.LocalFunction:
                FunctionReader.Read(((ILocalFunctionOperation)operation).Symbol, use, ledger);
                break;
            case OperationKind.Await:
                ledger.Add(operation.Type, use);
                ImplicitUses.OfAwait(operation, use, ledger);
                break;
            case OperationKind.Loop:
                ImplicitUses.OfForEach(operation, use, ledger);
                break;
            case OperationKind.DeconstructionAssignment:
                ImplicitUses.OfDeconstruction(operation, use, ledger);
                break;
            case OperationKind.ObjectCreation or OperationKind.ArrayCreation or OperationKind.DefaultValue or OperationKind.DynamicObjectCreation
                or OperationKind.DeclarationExpression or OperationKind.With or OperationKind.TypeParameterObjectCreation
                or OperationKind.DelegateCreation or OperationKind.FunctionPointerInvocation:
                ledger.Add(operation.Type, use);
                break;
            case OperationKind.TypeOf:
                ledger.Add(((ITypeOfOperation)operation).TypeOperand, use);
                break;
            case OperationKind.SizeOf:
                ledger.Add(((ISizeOfOperation)operation).TypeOperand, use);
                break;
            case OperationKind.IsType:
                ledger.Add(((IIsTypeOperation)operation).TypeOperand, use);
                break;
            case OperationKind.CatchClause:
                ledger.Add(((ICatchClauseOperation)operation).ExceptionType, use);
                break;
            default:
                ImplicitUses.OfOther(operation, use, ledger);
                break;
        }
    }

    private static void ReadCall(IInvocationOperation call, in Use use, DependencyLedger ledger)
    {
        var method = call.TargetMethod;
        ReadMember(method, use, ledger);
        if (method.IsGenericMethod)
            ledger.AddAll(method.TypeArguments, use);
        ledger.Add(call.Type, use); // what var hides
    }

    private static void ReadConversion(IConversionOperation conversion, in Use use, DependencyLedger ledger)
    {
        ledger.Add(conversion.OperatorMethod?.ContainingType, use);
        if (!conversion.IsImplicit)
            ledger.Add(conversion.Type, use);
    }

    /// <summary>The type that declares the member, and the one that it is named by where that is another.</summary>
    private static void ReadMember(ISymbol member, in Use use, DependencyLedger ledger)
    {
        ledger.Add(member.ContainingType, use);
        if (member is { IsStatic: true, ContainingType: { } declaring } && (!declaring.IsStatic || declaring.Name.Length == 0))
            ReadQualifier(declaring, use, ledger);
    }

    /// <summary><c>Derived.Member</c> names a type that no operation carries; a static class has none that derive from it.</summary>
    private static void ReadQualifier(INamedTypeSymbol declaring, in Use use, DependencyLedger ledger)
    {
        var syntax = use.Operation!.Syntax;
        if (syntax is InvocationExpressionSyntax { Expression: { } called })
            syntax = called;
        if (syntax is not MemberAccessExpressionSyntax { Expression: { } qualifier } || use.Operation.SemanticModel is not { } model)
            return;

        var last = qualifier is MemberAccessExpressionSyntax { Name: { } name } ? name : qualifier as SimpleNameSyntax;
        if (last is not null && last.Identifier.ValueText != declaring.Name)
            ledger.Add(model.GetSymbolInfo(qualifier).Symbol as INamedTypeSymbol, use);
    }
}
