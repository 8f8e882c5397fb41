namespace Lintel.Endpoints;

/// <summary>Reads the actions of controllers, by ASP.NET Core's own rules of what is one.</summary>
internal sealed class ControllerReader(EndpointCode code) : EndpointReader
{
    private readonly SignatureReader signatures = new(code);

    public override IEnumerable<Endpoint> Read(CancellationToken cancellationToken)
    {
        foreach (var type in SourceTypes.In(code.Compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!MayBeController(type) || type.IsAbstract || type.IsGenericType || !Lintel.Controllers.Is(type) || code.View.Files.FirstOf(type) is not { } file || !code.OptionsIn(file).Kinds.Contains("controllers"))
                continue;

            foreach (var action in ActionsOf(type))
                yield return Make(action, type, cancellationToken);
        }
    }

    /// <summary>Asked before any attribute is bound.</summary>
    private static bool MayBeController(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && (type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) || type.BaseType is not { SpecialType: SpecialType.System_Object } || !type.GetAttributes().IsEmpty);

    private static IEnumerable<IMethodSymbol> ActionsOf(INamedTypeSymbol controller)
    {
        var overridden = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        for (var at = controller; at is { SpecialType: SpecialType.None }; at = at.BaseType)
        {
            if (at.ContainingNamespace is { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" })
                yield break; // what the framework's own bases have is no action

            foreach (var member in at.GetMembers())
            {
                if (member is not IMethodSymbol { IsAbstract: false, IsImplicitlyDeclared: false } method || !Lintel.Controllers.IsAction(method, controller) || !overridden.Add(method.OriginalDefinition) || IsOfObject(method))
                    continue;

                for (var hidden = method.OverriddenMethod; hidden is not null; hidden = hidden.OverriddenMethod)
                    overridden.Add(hidden.OriginalDefinition);
                yield return method;
            }
        }
    }

    /// <summary>What a class has from <c>object</c> or by <c>IDisposable</c> is no action.</summary>
    private static bool IsOfObject(IMethodSymbol method)
    {
        for (var at = method.OverriddenMethod; at is not null; at = at.OverriddenMethod)
        {
            if (at.ContainingType.SpecialType == SpecialType.System_Object)
                return true;
        }

        return method is { Name: "Dispose" or "DisposeAsync", Parameters.IsEmpty: true };
    }

    private Endpoint Make(IMethodSymbol action, INamedTypeSymbol controller, CancellationToken cancellationToken)
    {
        var said = ActionConventions.Of(action, controller);
        var definition = action.OriginalDefinition;
        var syntax = definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        var handler = new EndpointHandler(action, syntax, code.Models);
        var routes = new ActionRoutes(new RouteTemplates(code.Models, cancellationToken)).Of(action, controller, said);
        return signatures.Complete(
            new Endpoint
            {
                Kind = EndpointKind.Controller,
                Source = definition,
                Owner = controller,
                Place = syntax is null ? ReportLocation.OfType(controller, code.View.Files, cancellationToken) : definition.Locations[0],
                Handler = handler,
                Verbs = ActionVerbs.Of(said),
                Mounts = routes.Select(route => new Mount { Route = route, Conventions = said }).ToImmutableArray(),
            },
            handler);
    }
}
