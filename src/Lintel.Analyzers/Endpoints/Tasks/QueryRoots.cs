using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells whether a query asks the database, by following it to where it begins.</summary>
internal sealed class QueryRoots(KnownTypes types, IOperation function)
{
    private const int Depth = 24;

    public static bool IsOfLinq(IMethodSymbol method) =>
        method.ContainingType is { Name: "Queryable" or "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    public static bool IsOfEfCore(ISymbol member)
    {
        var space = member.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space is { Name: "EntityFrameworkCore", ContainingNamespace.Name: "Microsoft" };
    }

    /// <summary>Whether it is a query that begins at a set or a context; one whose begin cannot be seen is not.</summary>
    public bool Holds(IOperation query) => Holds(query, Depth);

    private bool Holds(IOperation query, int depth)
    {
        query = BuilderCalls.Unwrap(query);
        if (depth == 0 || !IsQuery(query.Type))
            return false;
        if (ParameterSources.Derives(query.Type, types.DbSet))
            return true;

        return query switch
        {
            IInvocationOperation call => HoldsCall(call, depth),
            IPropertyReferenceOperation property => ParameterSources.Derives(property.Instance?.Type, types.DbContext),
            IFieldReferenceOperation field => ParameterSources.Derives(field.Instance?.Type, types.DbContext),
            ILocalReferenceOperation local => HoldsLocal(local.Local, depth),
            ITranslatedQueryOperation written => Holds(written.Operation, depth - 1),
            _ => false,
        };
    }

    private bool HoldsCall(IInvocationOperation call, int depth)
    {
        if (BuilderCalls.Receiver(call) is not { } receiver)
            return false;

        return IsQuery(receiver.Type)
            ? Holds(receiver, depth - 1)
            : IsOfEfCore(call.TargetMethod) && (ParameterSources.Derives(receiver.Type, types.DbContext) || receiver.Type?.Name == "DatabaseFacade");
    }

    /// <summary>A local may be narrowed step by step; one step that begins in the database is enough.</summary>
    private bool HoldsLocal(ILocalSymbol local, int depth)
    {
        foreach (var operation in function.DescendantsAndSelf())
        {
            var value = operation switch
            {
                IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) => declarator.GetVariableInitializer()?.Value,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when SymbolEqualityComparer.Default.Equals(target.Local, local) => assignment.Value,
                _ => null,
            };
            if (value is not null && Holds(value, depth / 2))
                return true;
        }

        return false;
    }

    private bool IsQuery(ITypeSymbol? type)
    {
        if (type is null || types.Queryable is not { } queryable)
            return false;

        foreach (var contract in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract, queryable))
                return true;
        }

        return SymbolEqualityComparer.Default.Equals(type, queryable);
    }
}
