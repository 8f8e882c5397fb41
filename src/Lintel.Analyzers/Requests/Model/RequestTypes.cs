namespace Lintel.Requests;

/// <summary>Tells the types of requests by the contracts that they keep and by the settings.</summary>
internal static class RequestTypes
{
    /// <summary>A request of MediatR or Mediator.</summary>
    public static bool IsSent(INamedTypeSymbol type)
    {
        if (!CanBeRequest(type))
            return false;

        foreach (var contract in type.AllInterfaces)
        {
            if (IsRequestContract(contract))
                return true;
        }

        return false;
    }

    /// <summary>A type that the settings call a request.</summary>
    public static bool IsListed(INamedTypeSymbol type, RequestOptions options) => CanBeRequest(type) && !options.RequestTypes.IsEmpty && options.RequestTypes.AnyMatch(type);

    /// <summary>A request that only reads: by its contract, whoever declares that, or by its name.</summary>
    public static bool IsQuery(INamedTypeSymbol type)
    {
        if (type.Name.EndsWith("Query", StringComparison.Ordinal))
            return true;

        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name is "IQuery" or "IStreamQuery" or "IStreamRequest" or "IBaseQuery")
                return true;
        }

        return false;
    }

    /// <summary>A contract of MediatR or Mediator, which may stand in a namespace below theirs.</summary>
    public static bool IsOfMediator(ISymbol contract) => contract.ContainingNamespace is { } at
        && (IsMediator(at) || (at.Name == "Pipeline" && IsMediator(at.ContainingNamespace)));

    private static bool CanBeRequest(INamedTypeSymbol type) => type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.IsStatic;

    private static bool IsRequestContract(INamedTypeSymbol contract) =>
        contract.Name is "IRequest" or "ICommand" or "IQuery" or "IBaseRequest" or "IBaseCommand" or "IBaseQuery" or "IStreamRequest" or "IStreamCommand" or "IStreamQuery"
        && IsOfMediator(contract);

    private static bool IsMediator(INamespaceSymbol? at) => at is { Name: "MediatR" or "Mediator", ContainingNamespace.IsGlobalNamespace: true };
}
