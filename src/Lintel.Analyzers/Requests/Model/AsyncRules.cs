using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>Finds the asynchronous rules of validators in source, also those of the validators that they include or set.</summary>
internal sealed class AsyncRules(RequestCode code, RequestModel model)
{
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create("MustAsync", "CustomAsync", "WhenAsync", "UnlessAsync", "SetAsyncValidator");

    private readonly ConcurrentDictionary<INamedTypeSymbol, string> known = new(SymbolEqualityComparer.Default);

    /// <summary>The name of the first one; null if there is none, or the validator is not in source.</summary>
    public string? FirstOf(INamedTypeSymbol validator, CancellationToken cancellationToken)
    {
        var definition = validator.OriginalDefinition;
        if (!known.TryGetValue(definition, out var rule))
            known[definition] = rule = Find(definition, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellationToken) ?? "";
        return rule.Length == 0 ? null : rule;
    }

    private string? Find(INamedTypeSymbol validator, HashSet<ISymbol> seen, CancellationToken cancellationToken)
    {
        if (!seen.Add(validator))
            return null;

        for (INamedTypeSymbol? at = validator; at is not null && code.IsCompiled(at); at = at.BaseType)
        {
            foreach (var part in at.DeclaringSyntaxReferences)
            {
                if (FindIn(part.GetSyntax(cancellationToken), seen, cancellationToken) is { } rule)
                    return rule;
            }
        }

        return null;
    }

    private string? FindIn(SyntaxNode part, HashSet<ISymbol> seen, CancellationToken cancellationToken)
    {
        foreach (var node in part.DescendantNodes())
        {
            if (node is not SimpleNameSyntax { Identifier.ValueText: var name } called)
                continue;
            if (Names.Contains(name) && NamedUses.CallOf(called) is { } call && IsOfFluentValidation(call, cancellationToken))
                return name;
            if (name is "Include" or "SetValidator" or "Add" && NamedUses.CallOf(called) is { } part2 && FindBehind(part2, seen, cancellationToken) is { } rule)
                return rule;
        }

        return null;
    }

    private string? FindBehind(InvocationExpressionSyntax call, HashSet<ISymbol> seen, CancellationToken cancellationToken)
    {
        var models = code.Models.Of(call.SyntaxTree);
        foreach (var expression in call.ArgumentList.Arguments.SelectMany(static it => it.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()).Concat(call.ArgumentList.Arguments.Select(static it => it.Expression)))
        {
            if (models.GetTypeInfo(expression, cancellationToken).Type is not INamedTypeSymbol type)
                continue;

            foreach (var validator in ValidatorsIn(type))
            {
                if (Find(validator.OriginalDefinition, seen, cancellationToken) is { } rule)
                    return rule;
            }
        }

        return null;
    }

    private IEnumerable<INamedTypeSymbol> ValidatorsIn(INamedTypeSymbol type) =>
        Validator.IsContract(type) ? model.Validators.For(type.TypeArguments[0]).Select(static it => it.Type)
        : type.AllInterfaces.Any(Validator.IsContract) ? new[] { type }
        : Array.Empty<INamedTypeSymbol>();

    private bool IsOfFluentValidation(InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        code.Models.Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingNamespace: { Name: "FluentValidation", ContainingNamespace.IsGlobalNamespace: true } };
}
