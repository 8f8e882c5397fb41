using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Knows what Carter does with a module: it calls <c>AddRoutes</c> on the application, under the path and with the conventions of the module.</summary>
internal sealed class CarterModules(NamedUses names, Bodies bodies, CancellationToken cancellationToken)
{
    private List<IOperation?>? receivers;

    /// <summary>What the modules of the compilation are mapped on, call by call; null for a call that cannot be read. None where another project maps them.</summary>
    public IReadOnlyList<IOperation?> Receivers => receivers ??= names.Of("MapCarter").Select(NamedUses.CallOf).OfType<InvocationExpressionSyntax>()
        .Select(syntax => bodies.Of(syntax) is IInvocationOperation call ? BuilderCalls.Receiver(call) : null).ToList();

    /// <summary>Whether Carter calls the method with the builder.</summary>
    public static bool Opens(IMethodSymbol method) => IsModule(method.ContainingType) && method.Name.EndsWith("AddRoutes", StringComparison.Ordinal);

    /// <summary>The way to the builder that Carter gives to the method, from what it is itself called on.</summary>
    public Trail Enter(Trail trail, IMethodSymbol method)
    {
        foreach (var constructor in method.ContainingType.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
                trail = Read(reference.GetSyntax(cancellationToken), trail);
        }

        return method.ContainingType.BaseType is { Name: not "Object" and not "CarterModule" } ? trail with { End = MountEnd.Unseen } : trail;
    }

    public static bool IsModule(INamedTypeSymbol? type) =>
        type is not null && type.AllInterfaces.Any(static it => it is { Name: "ICarterModule", ContainingNamespace: { Name: "Carter", ContainingNamespace.IsGlobalNamespace: true } });

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
        ? trail with { Prefix = trail.Prefix is { } prefix ? $"{prefix}/{text.Trim('/')}" : null, Parts = trail.Parts.Add(new RoutePart(text, path.Syntax.GetLocation(), IsOfGroup: true)) }
        : path is null ? trail : trail with { Prefix = null };
}
