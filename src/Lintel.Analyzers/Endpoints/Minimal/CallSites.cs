using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Who calls a method, and what gives a field its value, as far as this compilation shows.</summary>
internal sealed class CallSites(NamedUses names, Bodies bodies, CancellationToken cancellationToken)
{
    private readonly Dictionary<ISymbol, List<IInvocationOperation>> calls = new(SymbolEqualityComparer.Default);

    /// <summary>The method as it is declared: not reduced, not constructed.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    public static IOperation? ArgumentNamed(IInvocationOperation call, string name)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == name)
                return argument.Value;
        }

        return null;
    }

    /// <summary>What a call gives to a parameter of the method as it is declared.</summary>
    public static IOperation? ArgumentOf(IInvocationOperation call, IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is INamedTypeSymbol || (call.TargetMethod.ReducedFrom is not null && parameter.Ordinal == 0))
            return call.Instance;

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter.Name)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The calls of a method in source, in the order of the files.</summary>
    public List<IInvocationOperation> Of(IMethodSymbol method)
    {
        method = Definition(method);
        if (!calls.TryGetValue(method, out var found))
            calls[method] = found = Find(method);
        return found;
    }

    /// <summary>Whether the method is handed on as a delegate: then nobody knows who calls it.</summary>
    public bool IsUsedOtherwise(IMethodSymbol method)
    {
        foreach (var name in names.Of(method.Name))
        {
            if (NamedUses.CallOf(name) is null && IsExpression(name) && bodies.SymbolOf(name) is IMethodSymbol used
                && SymbolEqualityComparer.Default.Equals(Definition(used), Definition(method)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the method is reached through an interface or an abstract class.</summary>
    public bool IsAbstraction(IMethodSymbol method)
    {
        if (method.IsOverride || method.IsAbstract || method.IsVirtual || !method.ExplicitInterfaceImplementations.IsEmpty)
            return true;

        foreach (var contract in method.ContainingType?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType!.FindImplementationForInterfaceMember(member), method))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the framework calls the lambda with the application's own builder, as <c>UseEndpoints</c> does.</summary>
    public bool IsConfiguration(IMethodSymbol lambda)
    {
        if (lambda.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } syntax || bodies.Of(syntax) is not { } operation)
            return false;

        while (operation is not null and not IInvocationOperation)
            operation = operation.Parent;
        return operation is IInvocationOperation { TargetMethod: { Name: "UseEndpoints", ContainingType.Name: "EndpointRoutingApplicationBuilderExtensions" } };
    }

    /// <summary>The only value that a field or property of the compilation ever has; null if there are several.</summary>
    public IOperation? InitializerOf(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration)
            return null;

        ExpressionSyntax? value = declaration switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        };
        var assigned = names.Of(member.Name).Where(name => IsTarget(name) && SymbolEqualityComparer.Default.Equals(bodies.SymbolOf(name), member)).ToList();
        if (value is null && assigned.Count == 1)
            value = ((AssignmentExpressionSyntax)TargetOf(assigned[0]).Parent!).Right;
        else if (assigned.Count > 0)
            return null;

        return value is null ? null : bodies.Of(value);
    }

    private List<IInvocationOperation> Find(IMethodSymbol method)
    {
        var found = new List<IInvocationOperation>();
        foreach (var name in names.Of(method.Name))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (NamedUses.CallOf(name) is { } syntax
                && bodies.Of(syntax) is IInvocationOperation call
                && SymbolEqualityComparer.Default.Equals(Definition(call.TargetMethod), method))
                found.Add(call);
        }

        return found;
    }

    private static bool IsExpression(SimpleNameSyntax name) => name.Parent is not (BaseTypeSyntax or QualifiedNameSyntax or NameEqualsSyntax) && !IsInNameOf(name);

    private static bool IsInNameOf(SyntaxNode name) => name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } };

    private static bool IsTarget(SimpleNameSyntax name) => TargetOf(name) is { Parent: AssignmentExpressionSyntax assignment } target && assignment.Left == target;

    private static ExpressionSyntax TargetOf(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
