using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>What set-up code says of all endpoints of FastEndpoints.</summary>
/// <param name="RoutePrefix">What stands before each route; null if it is not constant.</param>
/// <param name="HasConfigurator">Whether code of the team's own configures each endpoint; then nothing is certain.</param>
internal sealed record FastSettings(string? RoutePrefix, bool HasConfigurator)
{
    public static FastSettings Read(RoutingCode code)
    {
        var prefixes = new List<string?>();
        foreach (var name in code.Names.Of("RoutePrefix"))
        {
            if (ValueOf(name) is { } value && code.Bodies.SymbolOf(name) is IPropertySymbol { ContainingNamespace.Name: "FastEndpoints" })
                prefixes.Add(code.Bodies.ConstantOf(value) as string);
        }

        return new FastSettings(
            prefixes.Count == 0 ? "" : prefixes.Count == 1 ? prefixes[0] : null,
            code.Names.Of("Configurator").Exists(name => ValueOf(name) is not null && code.Bodies.SymbolOf(name) is IPropertySymbol { ContainingNamespace.Name: "FastEndpoints" }));
    }

    /// <summary>What is assigned to the name.</summary>
    private static ExpressionSyntax? ValueOf(SimpleNameSyntax name)
    {
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target ? assignment.Right : null;
    }
}
