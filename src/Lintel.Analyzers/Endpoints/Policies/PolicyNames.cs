using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Lintel.Endpoints;

/// <summary>Reads where a file names policies and roles: in attributes, in calls, in authorization data that it creates.</summary>
internal sealed class PolicyNames : CodeReader<PolicyName>
{
    private static readonly string[] Words = ["Authoriz", "Polic", "Role"];

    private static readonly ImmutableHashSet<string> Methods = ImmutableHashSet.Create(
        "RequireAuthorization", "Policies", "Roles", "AddPolicy", "AddDefaultPolicy", "AddFallbackPolicy", "IsInRole", "RequireRole", "AuthorizeAsync");

    public override bool MayHold(SourceText text) => HoldsOneOf(text, Words);

    public override IEnumerable<PolicyName> Read(SemanticModel file, CancellationToken cancellationToken) =>
        file.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().SelectMany(node => In(node, file, cancellationToken));

    private static IEnumerable<PolicyName> In(SyntaxNode node, SemanticModel file, CancellationToken cancellationToken) => node switch
    {
        AttributeSyntax { ArgumentList.Arguments.Count: > 0 } attribute => OfAttribute(attribute, file, cancellationToken),
        InvocationExpressionSyntax call when NameOf(call) is { } name && Methods.Contains(name) => OfCall(call, file, cancellationToken),
        ObjectCreationExpressionSyntax creation when creation.Type.ToString().Contains("Authoriz") => OfCreation(creation, file, cancellationToken),
        _ => [],
    };

    /// <summary>The name of the method that is called.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<PolicyName> OfAttribute(AttributeSyntax attribute, SemanticModel file, CancellationToken cancellationToken)
    {
        if (file.GetSymbolInfo(attribute, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } type } || !IsAuthorizeData(type))
            yield break;

        foreach (var argument in attribute.ArgumentList!.Arguments)
        {
            var use = argument.NameEquals is { } set ? UseOf(set.Name.Identifier.ValueText) : IsFrameworksOwn(type) ? PolicyUse.Policy : null;
            if (use is { } known)
                yield return Named(known, argument.Expression, file, cancellationToken);
        }
    }

    private static IEnumerable<PolicyName> OfCreation(ObjectCreationExpressionSyntax creation, SemanticModel file, CancellationToken cancellationToken)
    {
        if (file.GetSymbolInfo(creation, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } type } constructor)
            yield break;

        if (constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String }] && IsFrameworksOwn(type) && creation.ArgumentList is { Arguments: [var policy] })
            yield return Named(PolicyUse.Policy, policy.Expression, file, cancellationToken);
        if (creation.Initializer is null || !IsAuthorizeData(type))
            yield break;

        foreach (var expression in creation.Initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax property } set && UseOf(property.Identifier.ValueText) is { } use)
                yield return Named(use, set.Right, file, cancellationToken);
        }
    }

    private static IEnumerable<PolicyName> OfCall(InvocationExpressionSyntax syntax, SemanticModel file, CancellationToken cancellationToken)
    {
        if (file.GetOperation(syntax, cancellationToken) is not IInvocationOperation call || PolicyMethods.UseOf(call.TargetMethod) is not { } use)
            yield break;

        foreach (var written in PolicyMethods.NamesIn(call))
            yield return Named(use, written, file, cancellationToken);
    }

    private static PolicyName Named(PolicyUse use, ExpressionSyntax written, SemanticModel file, CancellationToken cancellationToken) =>
        new(use, written, file.GetConstantValue(written, cancellationToken) is { HasValue: true, Value: string value } ? value : null, file);

    private static PolicyUse? UseOf(string property) => property switch
    {
        "Policy" => PolicyUse.Policy,
        "Roles" => PolicyUse.RoleList,
        _ => null,
    };

    private static bool IsAuthorizeData(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(static it => it is { Name: "IAuthorizeData", ContainingNamespace: { Name: "Authorization", ContainingNamespace.Name: "AspNetCore" } });

    /// <summary>Of a derived attribute nobody knows what its arguments mean.</summary>
    private static bool IsFrameworksOwn(INamedTypeSymbol type) => type is
    {
        Name: "AuthorizeAttribute" or "AuthorizeFilter",
        ContainingNamespace: { Name: "Authorization", ContainingNamespace: { Name: "AspNetCore" or "Mvc" } },
    };
}
