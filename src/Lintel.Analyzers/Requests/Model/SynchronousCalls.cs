using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Requests;

/// <summary>A call that runs a validator and does not wait.</summary>
/// <param name="Call">The call.</param>
/// <param name="Receiver">The validator's type, as far as the code tells: a class, or a contract.</param>
internal readonly record struct SynchronousCall(IInvocationOperation Call, INamedTypeSymbol Receiver);

/// <summary>Finds the synchronous calls of validators, by their names first.</summary>
internal sealed class SynchronousCalls(RequestCode code)
{
    public IEnumerable<SynchronousCall> In(SyntaxTree file, CancellationToken cancellationToken)
    {
        if (code.Types.Validator is null || !NamedUses.Holds(file.GetText(cancellationToken), "Validate"))
            yield break;

        foreach (var node in file.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: "Validate" or "ValidateAndThrow" } name && NamedUses.CallOf(name) is { } call
                && code.Models.Of(file).GetOperation(call, cancellationToken) is IInvocationOperation operation
                && IsOfFluentValidation(operation.TargetMethod) && RunsAllRules(operation)
                && BuilderCalls.Receiver(operation) is { } receiver && BuilderCalls.Unwrap(receiver).Type is INamedTypeSymbol type)
                yield return new SynchronousCall(operation, type);
        }
    }

    private static bool IsOfFluentValidation(IMethodSymbol method) =>
        method.ContainingNamespace is { Name: "FluentValidation", ContainingNamespace.IsGlobalNamespace: true } && method.ContainingType.TypeKind is TypeKind.Class or TypeKind.Interface;

    /// <summary>With options or a context of its own a call may pick the rules that it runs.</summary>
    private static bool RunsAllRules(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            var value = BuilderCalls.Unwrap(argument.Value);
            if (argument.Parameter?.Type is { TypeKind: TypeKind.Delegate })
                return false;
            if (argument.Parameter?.Type.Name is "IValidationContext" or "ValidationContext" && value is not IObjectCreationOperation { Arguments.Length: 1 })
                return false;
        }

        return true;
    }
}
