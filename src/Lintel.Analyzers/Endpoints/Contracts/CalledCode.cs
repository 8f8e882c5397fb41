using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Finds the body in source that a call runs: of the method itself, of the only class that implements it, of the handler that a request is sent to.</summary>
internal sealed class CalledCode(EndpointCode code)
{
    private static readonly ImmutableHashSet<string> HandlerNames = ImmutableHashSet.Create(
        "IRequestHandler", "IQueryHandler", "ICommandHandler", "IStreamRequestHandler", "IStreamQueryHandler", "IStreamCommandHandler");

    private readonly Once<Types> types = new(_ => Read(code));

    /// <summary>Null where no body can be seen, or nobody can tell which it is.</summary>
    public IOperation? BehindOf(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = IsDispatch(call.TargetMethod) ? HandlerOf(call, cancellationToken) : Implemented(CallSites.Definition(call.TargetMethod), cancellationToken);
        method = method?.PartialImplementationPart ?? method;
        return method is { IsAbstract: false, DeclaringSyntaxReferences: [var declaration, ..] } && declaration.GetSyntax(cancellationToken) is { } syntax
            ? code.Models.Of(syntax.SyntaxTree).GetOperation(syntax, cancellationToken)
            : null;
    }

    private static bool IsDispatch(IMethodSymbol method) =>
        method.Name is "Send" or "CreateStream" && method.ContainingNamespace is { Name: "MediatR" or "Mediator", ContainingNamespace.IsGlobalNamespace: true };

    private IMethodSymbol? HandlerOf(IInvocationOperation call, CancellationToken cancellationToken)
    {
        foreach (var argument in call.Arguments)
        {
            if (ResultCall.Converted(argument.Value).Type is INamedTypeSymbol request && types.Get(cancellationToken).Handlers.TryGetValue(request.OriginalDefinition, out var handlers))
                return handlers is [var handler] ? handler : null;
        }

        return null;
    }

    private IMethodSymbol? Implemented(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (method.ContainingType is not { TypeKind: TypeKind.Interface } contract)
            return method;
        if (!types.Get(cancellationToken).Implementations.TryGetValue(contract, out var classes) || classes is not [var only])
            return null;

        foreach (var face in only.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, contract))
                continue;

            foreach (var member in face.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method))
                    return only.FindImplementationForInterfaceMember(member) as IMethodSymbol;
            }
        }

        return null;
    }

    private static Types Read(EndpointCode code)
    {
        var found = new Types();
        foreach (var type in SourceTypes.In(code.Compilation.Assembly.GlobalNamespace))
        {
            if (type is not { TypeKind: TypeKind.Class, IsAbstract: false })
                continue;

            foreach (var face in type.AllInterfaces)
            {
                if (face.DeclaringSyntaxReferences.Length > 0)
                    Add(found.Implementations, face.OriginalDefinition, type);
                else if (HandlerNames.Contains(face.Name) && face.TypeArguments is [INamedTypeSymbol request, ..] && HandleOf(type, face) is { } method)
                    Add(found.Handlers, request.OriginalDefinition, method);
            }
        }

        return found;
    }

    private static IMethodSymbol? HandleOf(INamedTypeSymbol type, INamedTypeSymbol face) =>
        face.GetMembers("Handle").Select(type.FindImplementationForInterfaceMember).OfType<IMethodSymbol>().FirstOrDefault();

    private static void Add<T>(Dictionary<INamedTypeSymbol, List<T>> found, INamedTypeSymbol key, T value)
    {
        if (!found.TryGetValue(key, out var list))
            found[key] = list = new();
        if (!list.Contains(value))
            list.Add(value);
    }

    private sealed class Types
    {
        public Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Implementations { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<INamedTypeSymbol, List<IMethodSymbol>> Handlers { get; } = new(SymbolEqualityComparer.Default);
    }
}
