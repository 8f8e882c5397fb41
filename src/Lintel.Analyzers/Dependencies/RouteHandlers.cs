using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Dependencies;

/// <summary>Shows the handlers that minimal APIs map to the check of what an endpoint returns.</summary>
internal sealed class RouteHandlers(ArchitectureView view, LeakedQueryCheck leaks, INamedTypeSymbol routes)
{
    public void Examine(in OperationAnalysisContext context, Gate gate)
    {
        if (RouteMapping.Of(context.Operation, context.ContainingSymbol, routes) is not { } mapping || Judge(mapping) is not { } violation)
            return;

        var body = RootOf(context.Operation).DescendantsAndSelf().OfType<IInvocationOperation>().ToList();
        if (body.Exists(static call => call.TargetMethod.Name.Contains("OData")))
            return; // an OData filter composes the query

        var place = PlaceOf(mapping, context.CancellationToken);
        gate.Report(context, violation.Counted(CountAlike(violation, body, context.ContainingSymbol)), ImmutableArray.Create(place));
    }

    private Violation? Judge(RouteMapping mapping)
    {
        var (handler, owner) = (mapping.Handler, mapping.Handler.ContainingType);
        if (owner is null || view.In(mapping.Call.Syntax.SyntaxTree) is not { } map)
            return null;

        var fact = new DeclaredMember(handler, owner, handler.ReturnType, map.Of(owner));
        var isSaidAtMember = handler.MethodKind == MethodKind.Ordinary
            && !handler.DeclaringSyntaxReferences.IsEmpty
            && leaks.Examine(fact) is not null;
        return isSaidAtMember ? null : leaks.Examine(fact with { Mapping = mapping });
    }

    /// <summary>How many mappings of this body the baseline counts together.</summary>
    private int CountAlike(Violation violation, List<IInvocationOperation> body, ISymbol @in) => body
        .Select(call => RouteMapping.Of(call, @in, routes)).OfType<RouteMapping>()
        .Count(mapping => Judge(mapping) is { } other
            && SymbolEqualityComparer.Default.Equals(other.Source, violation.Source)
            && SymbolEqualityComparer.Default.Equals(other.Target, violation.Target));

    /// <summary>The return type of a lambda, else the handler as the call names it: a report outside of the call would reach no editor in time.</summary>
    private Location PlaceOf(RouteMapping mapping, CancellationToken cancellationToken) =>
        mapping.Handler.MethodKind == MethodKind.AnonymousFunction && ReportLocation.OfTypeOf(mapping.Handler, view.Files, cancellationToken) is { } place
            ? place
            : mapping.HandlerPlace.Syntax.GetLocation();

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
