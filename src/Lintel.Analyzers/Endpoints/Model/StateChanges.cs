using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Knows the calls that change stored state: those of EF Core, and the dispatch of a command.</summary>
internal sealed class StateChanges(KnownTypes types)
{
    private static readonly ImmutableHashSet<string> EfMethods = ImmutableHashSet.Create(
        "SaveChanges", "SaveChangesAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync");

    /// <summary>How a message names the change; null if the call makes none.</summary>
    public string? NameOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (EfMethods.Contains(method.Name) && (ParameterSources.Derives(call.Instance?.Type, types.DbContext) || ParameterSources.Derives(method.ContainingType, types.DbContext) || IsOfEfCore(method)))
            return method.Name;

        return method.Name is "Send" or "SendAsync" && method.ContainingNamespace is { Name: "MediatR" or "Mediator", ContainingNamespace.IsGlobalNamespace: true } && CommandIn(call) is { } command
            ? $"{method.Name}({command.Name})"
            : null;
    }

    /// <summary>Asked before a body is bound.</summary>
    public static bool MayStandIn(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: var name } && (EfMethods.Contains(name) || name is "Send" or "SendAsync"))
                return true;
        }

        return false;
    }

    private static bool IsOfEfCore(IMethodSymbol method) =>
        method.ContainingNamespace is { Name: "EntityFrameworkCore", ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } };

    private static ITypeSymbol? CommandIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (BuilderCalls.Unwrap(argument.Value).Type is { } type && (type.Name.EndsWith("Command", StringComparison.Ordinal) || type.AllInterfaces.Any(static it => it.Name == "ICommand")))
                return type;
        }

        return null;
    }
}
