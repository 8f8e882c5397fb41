using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells whether an endpoint filter may turn callers away, by the words in it; one that is not in source may.</summary>
internal static class FilterText
{
    private static readonly string[] Words = ["Authoriz", "User", "Claim", "Principal", "Forbid", "Challenge", "Headers", "Key", "Token", "Secret", "Signature", "403", "401"];

    public static bool MayDecide(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (call.TargetMethod.TypeArguments.LastOrDefault(static it => it.AllInterfaces.Any(static face => face.Name == "IEndpointFilter")) is { } filter)
            return MayDecide(filter, cancellationToken);

        foreach (var argument in call.Arguments)
        {
            if (BuilderCalls.Unwrap(argument.Value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
                return Holds(lambda.Syntax);
            if (BuilderCalls.Unwrap(argument.Value) is IObjectCreationOperation { Type: { } created } && created.AllInterfaces.Any(static it => it.Name == "IEndpointFilter"))
                return MayDecide(created, cancellationToken);
        }

        return true;
    }

    /// <summary>Whether a filter of this type may; those of MVC itself that do have names that say so.</summary>
    public static bool MayDecide(ITypeSymbol filter, CancellationToken cancellationToken) =>
        !IsHarmless(filter) && (filter.OriginalDefinition.DeclaringSyntaxReferences is not { IsEmpty: false } parts || parts.Any(part => Holds(part.GetSyntax(cancellationToken))));

    private static bool IsHarmless(ITypeSymbol filter) =>
        filter.Name is not ("TypeFilterAttribute" or "ServiceFilterAttribute" or "AllowAnonymousFilter" or "AuthorizeFilter")
        && filter is { TypeKind: TypeKind.Class, ContainingNamespace: { } space } && QualifiedName.Of(space).StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal);

    private static bool Holds(SyntaxNode code)
    {
        var text = code.ToString();
        return Array.Exists(Words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
