using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Migrations;

/// <summary>Finds the types and members of the solution that a migration's code uses.</summary>
internal sealed class ApplicationUses(MigrationCode code, INamedTypeSymbol migration)
{
    /// <summary>Each use, in the order of the code.</summary>
    public IEnumerable<(ISymbol Symbol, IOperation Use)> In(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            if (SymbolOf(operation) is { } symbol && !IsNamed(operation) && IsOfApplication(symbol))
                yield return (symbol, operation);
        }
    }

    private ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: var field } => field,
        IPropertyReferenceOperation { Property: var property } => property,
        IMethodReferenceOperation { Method: var method } => method,
        IObjectCreationOperation { Type: INamedTypeSymbol type } => type,
        ITypeOfOperation { TypeOperand: INamedTypeSymbol type } => type,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method } call =>
            TypeArgumentOf(method) ?? (call.Arguments.Any(argument => code.IsBuilder(argument.Value.Type)) || code.IsBuilder(call.Instance?.Type) ? null : method),
        _ => null,
    };

    /// <summary>A type of the application in <c>AddColumn&lt;Status&gt;</c>.</summary>
    private ISymbol? TypeArgumentOf(IMethodSymbol method) => method.TypeArguments.FirstOrDefault(type => type is INamedTypeSymbol { IsAnonymousType: false } && IsOfApplication(type));

    /// <summary>A name is text, which no later change reaches.</summary>
    private static bool IsNamed(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is INameOfOperation)
                return true;
        }

        return false;
    }

    private bool IsOfApplication(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return type is { IsAnonymousType: false, IsImplicitlyDeclared: false, TypeKind: not TypeKind.Error }
            && !type.IsTupleType
            && code.IsOfSolution(type.ContainingAssembly)
            && !IsOfMigration(type);
    }

    /// <summary>The migration itself, a type in it, or a base class that migrations share.</summary>
    private bool IsOfMigration(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, migration) || code.IsMigration(at))
                return true;
        }

        return false;
    }
}
