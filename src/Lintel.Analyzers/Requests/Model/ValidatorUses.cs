using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>Tells whether something may run the validators of a type: a pipeline, code that asks for them, code that makes one.</summary>
internal sealed class ValidatorUses(RequestCode code, RequestModel model)
{
    private static readonly ImmutableHashSet<string> KnownAssemblies = ImmutableHashSet.Create(
        "FluentValidation", "FluentValidation.DependencyInjectionExtensions", "FluentValidation.AspNetCore", "Microsoft.Extensions.Validation", "Microsoft.AspNetCore.Components.DataAnnotations.Validation");

    private readonly Once<HashSet<ITypeSymbol>> asked = new(cancellation => Asked(code, cancellation));
    private readonly Once<object> pipeline = new(cancellation => RunsAny(code, model, cancellation));

    public bool MayRun(ITypeSymbol type, CancellationToken cancellationToken) =>
        pipeline.Get(cancellationToken) is true
        || asked.Get(cancellationToken) is var found && (found.Contains(code.Compilation.ObjectType) || found.Contains(type.OriginalDefinition))
        || IsMade(type, cancellationToken);

    /// <summary>Whether code speaks of validators in any way.</summary>
    public static bool SpeaksOfThem(INamedTypeSymbol type, CancellationToken cancellationToken) => type.Name.Contains("Validat") || type.DeclaringSyntaxReferences.Any(part =>
        part.GetSyntax(cancellationToken).DescendantNodes().Any(static it => it is SimpleNameSyntax name && name.Identifier.ValueText.Contains("Validat")));

    private static object RunsAny(RequestCode code, RequestModel model, CancellationToken cancellationToken)
    {
        foreach (var behavior in model.Behaviors)
        {
            if (behavior.DeclaringSyntaxReferences.IsEmpty || SpeaksOfThem(behavior, cancellationToken))
                return true; // of one that is not in source nobody can tell
        }

        foreach (var assembly in code.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name.Contains("Validation") && !KnownAssemblies.Contains(assembly.Name) && !assembly.Name.StartsWith("System.", StringComparison.Ordinal) && !code.Solution.Includes(assembly))
                return true; // a library that brings its own way
        }

        return false;
    }

    /// <summary>What is validated by whoever asks for <c>IValidator&lt;T&gt;</c>; <c>object</c> where that may be anything.</summary>
    private static HashSet<ITypeSymbol> Asked(RequestCode code, CancellationToken cancellationToken)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var names = new NamedUses(code.Compilation, cancellationToken);
        foreach (var name in names.Of("IValidator").Concat(names.Of("AbstractValidator")).Concat(names.Of("InlineValidator")))
        {
            if (IsDeclaring(name) || IsRegistering(name))
                continue;
            if (name is not GenericNameSyntax { TypeArgumentList.Arguments: [var argument] })
                found.Add(code.Compilation.ObjectType);
            else if (code.Models.Of(name.SyntaxTree).GetTypeInfo(argument, cancellationToken).Type is { TypeKind: not (TypeKind.TypeParameter or TypeKind.Error) } target)
                found.Add(target.OriginalDefinition);
            else if (!IsInFilter(name, code, cancellationToken))
                found.Add(code.Compilation.ObjectType);
        }

        foreach (var type in code.Referenced().SelectMany(static it => SourceTypes.In(it.GlobalNamespace)))
        {
            foreach (var parameter in type.InstanceConstructors.SelectMany(static it => it.Parameters))
            {
                if (Validator.IsContract(parameter.Type) && ((INamedTypeSymbol)parameter.Type).TypeArguments[0] is INamedTypeSymbol target)
                    found.Add(target.OriginalDefinition);
            }
        }

        return found;
    }

    /// <summary>Whether a validator of the type is named where it is neither declared nor registered, nor set in another one.</summary>
    private bool IsMade(ITypeSymbol type, CancellationToken cancellationToken)
    {
        var names = new NamedUses(code.Compilation, cancellationToken);
        foreach (var validator in model.Validators.For(type))
        {
            foreach (var name in names.Of(validator.Type.Name))
            {
                if (!IsDeclaring(name) && !IsRegistering(name) && !IsInValidator(name, cancellationToken)
                    && SymbolEqualityComparer.Default.Equals((code.Models.Of(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol as INamedTypeSymbol)?.OriginalDefinition, validator.Type.OriginalDefinition))
                    return true;
            }
        }

        return false;
    }

    private bool IsInValidator(SyntaxNode name, CancellationToken cancellationToken) => name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } around
        && code.Models.Of(name.SyntaxTree).GetDeclaredSymbol(around, cancellationToken) is INamedTypeSymbol type && type.AllInterfaces.Any(Validator.IsContract);

    /// <summary>A filter runs where it is added, and nowhere else.</summary>
    private static bool IsInFilter(SyntaxNode name, RequestCode code, CancellationToken cancellationToken) => name.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } around
        && code.Models.Of(name.SyntaxTree).GetDeclaredSymbol(around, cancellationToken) is INamedTypeSymbol type && type.AllInterfaces.Any(static it => it.Name == "IEndpointFilter");

    private static bool IsDeclaring(SyntaxNode name) => name.FirstAncestorOrSelf<BaseListSyntax>() is not null || name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null || name.FirstAncestorOrSelf<TypeParameterConstraintSyntax>() is not null;

    private static bool IsRegistering(SyntaxNode name)
    {
        foreach (var around in name.Ancestors())
        {
            if (around is MemberDeclarationSyntax)
                return false;
            if (around is InvocationExpressionSyntax { Expression: var called } && NameOf(called) is { } method
                && (method.StartsWith("Add", StringComparison.Ordinal) || method.StartsWith("TryAdd", StringComparison.Ordinal) || method.StartsWith("Register", StringComparison.Ordinal) || method == "nameof"))
                return true;
        }

        return false;
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
