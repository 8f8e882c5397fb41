using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>What set-up code says of the authorization of all endpoints.</summary>
/// <param name="OfAll">Required where a fallback policy is set.</param>
/// <param name="OfControllers">Required also where a filter or the mapping of controllers asks for it; unknown where a convention of MVC may.</param>
/// <param name="HasServices">Whether authorization is set up at all, as far as this compilation shows.</param>
internal sealed record GlobalPolicy(AuthorizationState OfAll, AuthorizationState OfControllers, bool HasServices)
{
    private static readonly string[] ServiceCalls = ["AddAuthorization", "AddAuthorizationBuilder", "AddAuthorizationCore", "AddAuthentication"];

    public static readonly GlobalPolicy Nothing = new(AuthorizationState.None, AuthorizationState.None, HasServices: false);

    /// <summary>What the mapping of controllers and the filters of MVC say of every action, the fallback policy left aside.</summary>
    public ControllerPolicy Controllers { get; init; } = ControllerPolicy.Nothing;

    public static GlobalPolicy Read(RoutingCode code)
    {
        var names = code.Names;
        var ofAll = names.Of("FallbackPolicy").Any(IsSet) || names.Of("SetFallbackPolicy").Concat(names.Of("AddFallbackPolicy")).Any(IsGiven) ? AuthorizationState.Required
            : HasProvider(names) ? AuthorizationState.Unknown
            : AuthorizationState.None;
        var controllers = ControllerPolicy.Read(code);
        return new GlobalPolicy(
            ofAll,
            controllers.State == AuthorizationState.Anonymous ? AuthorizationState.Anonymous
                : ofAll == AuthorizationState.Required || controllers.State == AuthorizationState.Required ? AuthorizationState.Required
                : ofAll == AuthorizationState.Unknown ? ofAll
                : controllers.State,
            Array.Exists(ServiceCalls, call => names.Of(call).Exists(static it => NamedUses.CallOf(it) is not null)))
        {
            Controllers = controllers,
        };
    }

    private static bool IsSet(SimpleNameSyntax name)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target && !IsNull(assignment.Right);
    }

    private static bool IsGiven(SimpleNameSyntax name) =>
        NamedUses.CallOf(name) is { ArgumentList.Arguments: [{ Expression: { } policy }, ..] } && !IsNull(policy);

    /// <summary>A fallback policy of null is none.</summary>
    private static bool IsNull(ExpressionSyntax value)
    {
        while (value is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax)
            value = value is PostfixUnaryExpressionSyntax postfix ? postfix.Operand : value is CastExpressionSyntax cast ? cast.Expression : ((ParenthesizedExpressionSyntax)value).Expression;
        return value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression);
    }

    /// <summary>Whether a provider of the team's own may give a fallback policy; one that gives null, or asks another provider, gives none.</summary>
    private static bool HasProvider(NamedUses names)
    {
        foreach (var name in names.Of("IAuthorizationPolicyProvider").Concat(names.Of("DefaultAuthorizationPolicyProvider")))
        {
            if (name.FirstAncestorOrSelf<BaseTypeSyntax>() is not { Parent.Parent: TypeDeclarationSyntax type })
                continue;

            foreach (var member in type.Members)
            {
                if (member is MethodDeclarationSyntax { Identifier.ValueText: "GetFallbackPolicyAsync" } method
                    && !method.DescendantNodes().Any(static it => it.IsKind(SyntaxKind.NullLiteralExpression) || it is IdentifierNameSyntax { Identifier.ValueText: "GetFallbackPolicyAsync" }))
                    return true;
            }
        }

        return false;
    }
}
