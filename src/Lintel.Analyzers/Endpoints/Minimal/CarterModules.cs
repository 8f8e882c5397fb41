using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Knows what Carter does with a module: it calls <c>AddRoutes</c> on the application, under the path and with the conventions of the module.</summary>
internal sealed class CarterModules(NamedUses names, Bodies bodies, CancellationToken cancellationToken)
{
    /// <summary>The way to the builder that Carter gives to the method; null if Carter does not call it.</summary>
    public Trail? Opens(IMethodSymbol method)
    {
        if (!IsModule(method.ContainingType) || !method.Name.EndsWith("AddRoutes", StringComparison.Ordinal))
            return null;

        var trail = names.Of("MapCarter").Exists(IsOnGroup) ? Trail.FromNowhere : Trail.FromApplication;
        foreach (var constructor in method.ContainingType.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
                trail = Read(reference.GetSyntax(cancellationToken), trail);
        }

        return method.ContainingType.BaseType is { Name: not "Object" and not "CarterModule" } ? trail with { End = MountEnd.Unseen } : trail;
    }

    public static bool IsModule(INamedTypeSymbol? type) =>
        type is not null && type.AllInterfaces.Any(static it => it is { Name: "ICarterModule", ContainingNamespace: { Name: "Carter", ContainingNamespace.IsGlobalNamespace: true } });

    /// <summary>Whether the modules are mapped on a group, whose conventions then hold for all of them.</summary>
    private bool IsOnGroup(SimpleNameSyntax name) =>
        NamedUses.CallOf(name) is { } syntax && (bodies.Of(syntax) is not IInvocationOperation call || BuilderCalls.Receiver(call) is not { } receiver || !BuilderCalls.IsApplication(receiver.Type));

    private Trail Read(SyntaxNode constructor, Trail trail)
    {
        if (bodies.Of(constructor) is not { } body)
            return constructor is TypeDeclarationSyntax ? ReadBase((TypeDeclarationSyntax)constructor, trail) : trail;

        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation { TargetMethod: { } called } call || called.ContainingType?.Name != "CarterModule")
                continue;
            if (called.MethodKind == MethodKind.Constructor)
                trail = Enter(trail, call.Arguments.FirstOrDefault()?.Value);
            else
                trail = trail.Say([new Convention { Call = call, Scope = ConventionScope.Group, Place = Names.PlaceOf(call) }]);
        }

        return trail;
    }

    private Trail ReadBase(TypeDeclarationSyntax type, Trail trail) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList.Arguments.FirstOrDefault() is { } path
            ? Enter(trail, bodies.Of(path.Expression))
            : trail;

    private static Trail Enter(Trail trail, IOperation? path) => path?.ConstantValue is { HasValue: true, Value: string text }
        ? trail with { Prefix = "/" + text.Trim('/'), Parts = trail.Parts.Add(new RoutePart(text, path.Syntax.GetLocation(), IsOfGroup: true)) }
        : path is null ? trail : trail with { Prefix = null };
}
