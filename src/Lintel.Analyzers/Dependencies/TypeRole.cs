namespace Lintel.Dependencies;

/// <summary>Tells what a type is to the frameworks: the roles of <c>lintel.role.&lt;role&gt;.layers</c>.</summary>
internal static class TypeRole
{
    public const string Validator = "validator", Handler = "handler", Controller = "controller", DbContext = "dbcontext",
        EntityConfiguration = "entity_configuration";

    /// <summary>The role of a class, or null if it has none.</summary>
    public static string? Of(INamedTypeSymbol type, KnownTypes types)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return null;
        if (IsDbContext(type, types))
            return DbContext;
        if (types.ControllerBase is not null && Controllers.IsMarked(type))
            return Controller;

        foreach (var contract in type.AllInterfaces)
        {
            if (OfContract(contract, types) is { } role)
                return Decorates(type, contract) ? null : role;
        }

        return null;
    }

    /// <summary>Asked of every type of a compilation, so it asks for nothing but bases.</summary>
    public static bool IsDbContext(INamedTypeSymbol type, KnownTypes types) => type.TypeKind == TypeKind.Class && Derives(type, types.DbContext);

    /// <summary>The role as a message says it, with its article.</summary>
    public static string Words(string role) => role switch
    {
        DbContext => "a DbContext",
        EntityConfiguration => "an entity configuration",
        _ => "a " + role,
    };

    private static string? OfContract(INamedTypeSymbol contract, KnownTypes types)
    {
        var definition = contract.OriginalDefinition;
        if (Same(definition, types.EntityTypeConfiguration))
            return EntityConfiguration;
        if (Same(definition, types.Validator))
            return Validator;

        return IsHandler(definition) ? Handler : null;
    }

    /// <summary>What takes the very contract that it keeps wraps the validators or handlers there are, and is none itself.</summary>
    private static bool Decorates(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } taken
                    && (Same(taken, contract) || taken.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Request, stream and notification handlers and pipeline behaviors of MediatR and Mediator, told by their names: both have a dozen.</summary>
    public static bool IsHandler(INamedTypeSymbol contract) =>
        contract is { IsGenericType: true, ContainingNamespace: { Name: "MediatR" or "Mediator", ContainingNamespace.IsGlobalNamespace: true } }
        && (contract.Name.EndsWith("Handler", StringComparison.Ordinal) || contract.Name.EndsWith("PipelineBehavior", StringComparison.Ordinal));

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol? from)
    {
        for (var at = type.BaseType; from is not null && at is not null; at = at.BaseType)
        {
            if (Same(at.OriginalDefinition, from))
                return true;
        }

        return false;
    }

    private static bool Same(INamedTypeSymbol type, INamedTypeSymbol? other) => other is not null && SymbolEqualityComparer.Default.Equals(type, other);
}
