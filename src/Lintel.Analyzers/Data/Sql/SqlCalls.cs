using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Data;

/// <summary>Tells what is handed to a database as SQL: by Dapper, EF Core and its migrations, and ADO.NET.</summary>
internal static class SqlCalls
{
    /// <summary>The SQL in an operation; null if it sends none.</summary>
    public static IOperation? SqlIn(IOperation operation) => operation switch
    {
        IInvocationOperation call => In(call.Arguments, call.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } creation => In(creation.Arguments, constructor),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "CommandText", ContainingType: { } owner } } } assignment when IsOfAdo(owner) => assignment.Value,
        _ => null,
    };

    private static IOperation? In(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol method)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { Name: "sql" or "commandText" or "cmdText" or "selectCommandText" or "query" or "sqlQuery", Type: { } type }
                && (type.SpecialType == SpecialType.System_String || type.Name == "FormattableString")
                && argument.ArgumentKind == ArgumentKind.Explicit
                && SendsSql(method))
                return argument.Value;
        }

        return null;
    }

    private static bool SendsSql(IMethodSymbol method) =>
        method.ContainingType is { } owner
        && (owner.ContainingNamespace is { Name: "Dapper", ContainingNamespace.IsGlobalNamespace: true }
            || (owner.ContainingAssembly is { } assembly && EfAssemblies.Includes(assembly))
            || IsOfAdo(owner));

    /// <summary>A command, a connection, a data source or an adapter, whatever the database.</summary>
    private static bool IsOfAdo(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at is { Name: "DbCommand" or "DbBatchCommand" or "DbConnection" or "DbDataSource" or "DbDataAdapter", ContainingNamespace: { Name: "Common", ContainingNamespace.Name: "Data" } })
                return true;
        }

        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Insert(0, type) : ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (contract is { Name: "IDbCommand", ContainingNamespace: { Name: "Data", ContainingNamespace.Name: "System" } })
                return true;
        }

        return false;
    }
}
