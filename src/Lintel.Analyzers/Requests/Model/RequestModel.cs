using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>The requests of a compilation, who handles and who validates them; read when the first rule asks.</summary>
internal sealed class RequestModel
{
    private static readonly string[] Libraries = ["FluentValidation", "FastEndpoints", "MediatR", "Mediator"];

    private readonly RequestCode code;

    private RequestModel(RequestCode code) => this.code = code;

    /// <summary>The requests that this compilation declares: those of a mediator, those that the settings list, those that endpoints bind as their body.</summary>
    public HashSet<INamedTypeSymbol> Compiled { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>All requests that the compilation sees, of its solution.</summary>
    public HashSet<INamedTypeSymbol> All { get; } = new(SymbolEqualityComparer.Default);

    public List<RequestHandler> Handlers { get; } = new();

    public ValidatorIndex Validators { get; } = new();

    /// <summary>What endpoints bind.</summary>
    public List<BoundRequest> Bound { get; } = new();

    /// <summary>The pipeline behaviors of the solution.</summary>
    public List<INamedTypeSymbol> Behaviors { get; } = new();

    public static RequestModel Read(RequestCode code, CancellationToken cancellationToken)
    {
        var model = new RequestModel(code);
        foreach (var type in SourceTypes.In(code.Compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            model.Validators.Add(type, isCompiled: true);
            model.AddRequest(type, isCompiled: true);
            model.AddHandlers(type, cancellationToken);
            model.AddBehavior(type);
        }

        foreach (var assembly in code.Referenced())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (KnowsLibrary(assembly))
                model.AddAll(assembly);
        }

        model.AddBound(cancellationToken);
        ListedHandlers.Add(code, model, cancellationToken);
        return model;
    }

    private void AddAll(IAssemblySymbol assembly)
    {
        foreach (var type in SourceTypes.In(assembly.GlobalNamespace))
        {
            Validators.Add(type, isCompiled: false);
            AddRequest(type, isCompiled: false);
            AddBehavior(type);
        }
    }

    private void AddRequest(INamedTypeSymbol type, bool isCompiled)
    {
        if (!RequestTypes.IsSent(type) && !RequestTypes.IsListed(type, code.OptionsOf(type)))
            return;

        All.Add(type);
        if (isCompiled)
            Compiled.Add(type);
    }

    private void AddHandlers(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if ((type.IsAbstract && !type.IsStatic) || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;

        foreach (var request in Requests.Handlers.RequestsOf(type))
            Handlers.Add(new RequestHandler(type, type, request.OriginalDefinition, code.PlaceOf(type, cancellationToken) ?? Location.None));
        if (!code.Types.HasWolverine)
            return;

        foreach (var (method, message) in Requests.Handlers.MessagesOf(type))
        {
            if (IsCommandOfWolverine(message))
                Handlers.Add(new RequestHandler(type, method, message.OriginalDefinition, code.PlaceOf(type, cancellationToken) ?? Location.None));
        }
    }

    /// <summary>Events look like commands to Wolverine; only a name can tell.</summary>
    private bool IsCommandOfWolverine(INamedTypeSymbol message)
    {
        if (!message.Name.EndsWith("Command", StringComparison.Ordinal) && !RequestTypes.IsListed(message, code.OptionsOf(message)))
            return false;

        All.Add(message.OriginalDefinition);
        if (code.IsCompiled(message))
            Compiled.Add(message.OriginalDefinition);
        return true;
    }

    private void AddBehavior(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Class && type.AllInterfaces.Any(static it => it.Name is "IPipelineBehavior" or "IStreamPipelineBehavior" or "IRequestPreProcessor" && RequestTypes.IsOfMediator(it)))
            Behaviors.Add(type);
    }

    private void AddBound(CancellationToken cancellationToken)
    {
        foreach (var endpoint in code.Endpoints(cancellationToken))
        {
            foreach (var parameter in endpoint.Parameters)
            {
                if (BoundRequest.Of(endpoint, parameter) is not { } bound || !code.IsOurs(bound.Type))
                    continue;

                Bound.Add(bound);
                if (!bound.IsBody)
                    continue;

                var type = bound.Type.OriginalDefinition;
                if (All.Add(type) && !bound.IsPassedOn())
                    Handlers.Add(new RequestHandler(endpoint.Name, endpoint.Source, type, endpoint.Place) { IsFastEndpoint = endpoint.Kind == EndpointKind.FastEndpoints });
                if (code.IsCompiled(type))
                    Compiled.Add(type);
            }
        }
    }

    private static bool KnowsLibrary(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (Array.Exists(Libraries, name => reference.Name.StartsWith(name, StringComparison.Ordinal)))
                    return true;
            }
        }

        return false;
    }
}
