namespace Lintel.Requests;

/// <summary>What answers a request.</summary>
/// <param name="Name">How messages name it: the class, the method, the endpoint.</param>
/// <param name="Symbol">Whose code it is.</param>
/// <param name="Request">The type that it takes, as it is declared.</param>
/// <param name="Place">Where a report stands that is about it.</param>
internal sealed record RequestHandler(object Name, ISymbol Symbol, INamedTypeSymbol Request, Location Place)
{
    /// <summary>Whether FastEndpoints binds the request, which runs no validators but those of its own kind.</summary>
    public bool IsFastEndpoint { get; init; }
}

/// <summary>Tells the handlers of MediatR, of Mediator and, by their names, of Wolverine.</summary>
internal static class Handlers
{
    /// <summary>The request that the class handles by its contract; null if it handles none, or any.</summary>
    public static IEnumerable<INamedTypeSymbol> RequestsOf(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (IsHandler(contract) && contract.TypeArguments[0] is INamedTypeSymbol request)
                yield return request;
        }
    }

    /// <summary>Whether the class stands in the pipeline of one request: its handler, or what runs before or after it.</summary>
    public static bool MayNotSend(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (IsHandler(contract) || IsProcessor(contract))
                return true;
        }

        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name is "MessagePreProcessor" or "MessagePostProcessor" && RequestTypes.IsOfMediator(at))
                return true;
        }

        return false;
    }

    /// <summary>The messages of the methods that Wolverine would call; its classes are public and told by their names.</summary>
    public static IEnumerable<(IMethodSymbol Method, INamedTypeSymbol Message)> MessagesOf(INamedTypeSymbol type)
    {
        if (type.DeclaredAccessibility != Accessibility.Public || type.TypeKind != TypeKind.Class || !(type.Name.EndsWith("Handler", StringComparison.Ordinal) || type.Name.EndsWith("Consumer", StringComparison.Ordinal)))
            yield break;

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, Name: "Handle" or "HandleAsync" or "Handles" or "Consume" or "ConsumeAsync", Parameters: [{ Type: INamedTypeSymbol message }, ..] } method)
                yield return (method, message);
        }
    }

    private static bool IsHandler(INamedTypeSymbol contract) =>
        contract.Name is "IRequestHandler" or "ICommandHandler" or "IQueryHandler" or "IStreamRequestHandler" or "IStreamCommandHandler" or "IStreamQueryHandler"
        && contract.TypeArguments.Length > 0
        && RequestTypes.IsOfMediator(contract);

    private static bool IsProcessor(INamedTypeSymbol contract) =>
        contract.Name is "IRequestPreProcessor" or "IRequestPostProcessor" && RequestTypes.IsOfMediator(contract);
}
