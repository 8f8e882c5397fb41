using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>Reads which members the rules of a validator in source limit, or may limit for all that can be told.</summary>
internal sealed class MemberRules(RequestCode code, CancellationToken cancellationToken)
{
    private static readonly ImmutableHashSet<string> Unlimiting = ImmutableHashSet.Create(
        "NotEmpty", "NotNull", "NotEqual", "MinimumLength", "EmailAddress", "WithMessage", "WithName", "WithErrorCode", "WithState", "WithSeverity",
        "When", "Unless", "WhenAsync", "UnlessAsync", "Cascade", "OverridePropertyName", "DependentRules", "Configure");

    private readonly HashSet<string> limited = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);

    /// <summary>Whether some rule cannot be read, so that nothing is known of any member.</summary>
    public bool IsUnknown { get; private set; }

    public bool Limit(string member) => limited.Contains(member);

    public void Read(INamedTypeSymbol validator)
    {
        if (!seen.Add(validator.OriginalDefinition))
            return;

        for (INamedTypeSymbol? at = validator; at is { SpecialType: SpecialType.None } && !IsOfLibrary(at); at = at.BaseType)
        {
            if (!code.IsCompiled(at))
                IsUnknown = true;
            foreach (var part in at.DeclaringSyntaxReferences)
                Read(part.GetSyntax(cancellationToken));
        }
    }

    private void Read(SyntaxNode part)
    {
        foreach (var node in part.DescendantNodes())
        {
            if (node is ThisExpressionSyntax { Parent: ArgumentSyntax })
                IsUnknown = true; // whoever takes it may add rules
            if (node is InvocationExpressionSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } call)
                Read(call);
        }
    }

    private void Read(InvocationExpressionSyntax call)
    {
        var name = call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : ((SimpleNameSyntax)call.Expression).Identifier.ValueText;
        if (name == "RuleFor")
            ReadRule(call);
        else if (name == "Include")
            ReadIncluded(call);
        else if (call.Expression is MemberAccessExpressionSyntax && code.Models.Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsExtensionMethod: true } method && !IsOfLibrary(method.ContainingType))
            IsUnknown = true;
    }

    private void ReadRule(InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments is not [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } body } lambda }]
            || ParameterOf(lambda) is not { } parameter || IsNamed(body, parameter))
        {
            IsUnknown = true;
            return;
        }

        body = Unwrap(body);
        if (body is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } direct && IsNamed(Unwrap(direct.Expression), parameter))
        {
            if (ChainOn(call).Any(static it => !Unlimiting.Contains(it)))
                limited.Add(member);
            return;
        }

        foreach (var access in body.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>())
        {
            if (!IsNamed(Unwrap(access.Expression), parameter))
                continue;

            limited.Add(access.Name.Identifier.ValueText); // its length or count, or what nobody can tell
            IsUnknown |= access.Parent is InvocationExpressionSyntax; // a method may look at any member
        }
    }

    private void ReadIncluded(InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments is [{ Expression: BaseObjectCreationExpressionSyntax made }] && code.Models.Of(call.SyntaxTree).GetTypeInfo(made, cancellationToken).Type is INamedTypeSymbol included && code.IsCompiled(included))
            Read(included);
        else
            IsUnknown = true;
    }

    private static IEnumerable<string> ChainOn(InvocationExpressionSyntax call)
    {
        var at = call;
        while (at.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == at)
        {
            yield return access.Name.Identifier.ValueText;
            at = next;
        }

        if (at.Parent is EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax)
            yield return ""; // the chain goes on elsewhere
    }

    private static string? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var only] } => only.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression) => expression switch
    {
        PostfixUnaryExpressionSyntax postfix => Unwrap(postfix.Operand),
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        _ => expression,
    };

    private static bool IsNamed(ExpressionSyntax expression, string name) => expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    private static bool IsOfLibrary(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "FluentValidation" or "FastEndpoints", ContainingNamespace.IsGlobalNamespace: true };
}
