using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>What set-up code says of the authorization of all endpoints.</summary>
/// <param name="OfAll">Required where a fallback policy is set.</param>
/// <param name="OfControllers">Required also where a filter or the mapping of controllers asks for it; unknown where a convention of MVC may.</param>
/// <param name="HasServices">Whether authorization is set up at all, as far as this compilation shows.</param>
internal sealed record GlobalPolicy(AuthorizationState OfAll, AuthorizationState OfControllers, bool HasServices)
{
    private static readonly string[] ControllerMaps = ["MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapAreaControllerRoute"];

    private static readonly string[] ServiceCalls = ["AddAuthorization", "AddAuthorizationBuilder", "AddAuthorizationCore", "AddAuthentication"];

    public static readonly GlobalPolicy Nothing = new(AuthorizationState.None, AuthorizationState.None, HasServices: false);

    public static GlobalPolicy Read(RoutingCode code)
    {
        var names = code.Names;
        var ofAll = names.Of("FallbackPolicy").Any(IsSet) || names.Of("SetFallbackPolicy").Concat(names.Of("AddFallbackPolicy")).Any(static it => NamedUses.CallOf(it) is not null)
            ? AuthorizationState.Required
            : AuthorizationState.None;
        var ofControllers = ofAll == AuthorizationState.Required || names.Of("AuthorizeFilter").Count > 0 ? AuthorizationState.Required
            : MappingOf(code) is var mapped && mapped != AuthorizationState.None ? mapped
            : names.Of("Conventions").Any(IsAddedTo) || names.Of("Filters").Any(IsAddedTo) ? AuthorizationState.Unknown
            : AuthorizationState.None;
        return new GlobalPolicy(ofAll, ofControllers, Array.Exists(ServiceCalls, call => names.Of(call).Exists(static it => NamedUses.CallOf(it) is not null)));
    }

    private static bool IsSet(SimpleNameSyntax name)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target && !assignment.Right.IsKind(SyntaxKind.NullLiteralExpression);
    }

    /// <summary>Whether something is put into the list: what it does to all actions is its own code.</summary>
    private static bool IsAddedTo(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        && access.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "Insert" or "AddService" };

    /// <summary>What the calls that map the controllers say; unknown where their groups cannot be followed.</summary>
    private static AuthorizationState MappingOf(RoutingCode code)
    {
        foreach (var name in ControllerMaps.SelectMany(code.Names.Of))
        {
            if (NamedUses.CallOf(name) is not { } syntax || code.Bodies.Of(syntax) is not IInvocationOperation call || BuilderCalls.Receiver(call) is not { } builder)
                continue;

            foreach (var trail in code.Flow.Follow(builder).Select(trail => code.Chains.Apply(trail, call, ConventionScope.Application)))
            {
                if (trail.Conventions.Any(static it => it.Name == "RequireAuthorization"))
                    return AuthorizationState.Required;
                if (trail.End == MountEnd.Unseen || trail.Conventions.Any(static it => it.IsDoubtful || it.Name is "Add" or "WithMetadata" or "AddEndpointFilter" or "AllowAnonymous" || !it.IsExpanded && IsOfStrangers(it)))
                    return AuthorizationState.Unknown;
            }
        }

        return AuthorizationState.None;
    }

    private static bool IsOfStrangers(Convention convention) =>
        convention.Call?.TargetMethod.ContainingNamespace is { } space && !QualifiedName.Of(space).StartsWith("Microsoft.", StringComparison.Ordinal);
}
