using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells whether a call could take a token: by a parameter that it leaves out, or by an overload that has one more.</summary>
internal sealed class TokenOverloads(Compilation compilation)
{
    /// <summary>Null if it takes none, or is given one already.</summary>
    public TokenlessCall? Of(IInvocationOperation call)
    {
        if (call.Syntax is not InvocationExpressionSyntax syntax || IsOther(call.TargetMethod))
            return null;

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && TaskTypes.IsToken(parameter.Type))
                return argument.ArgumentKind == ArgumentKind.DefaultValue ? Make(call, syntax, parameter) : null;
        }

        return OverloadOf(call) is { } overload ? Make(call, syntax, overload.Parameters[overload.Parameters.Length - 1]) : null;
    }

    /// <summary>The token of these says when to begin, or is their very subject.</summary>
    private static bool IsOther(IMethodSymbol method) =>
        TaskTypes.IsToken(method.ContainingType)
        || method.ContainingType is { Name: "CancellationTokenSource" or "TaskFactory" }
        || (method.Name is "Run" or "ContinueWith" or "FromCanceled" && TaskTypes.IsTask(method.ContainingType));

    private static TokenlessCall Make(IInvocationOperation call, InvocationExpressionSyntax syntax, IParameterSymbol token)
    {
        var given = syntax.ArgumentList.Arguments;
        var isReduced = call.Arguments.Any(static it => it.Parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } && it.Syntax is not ArgumentSyntax);
        var place = token.Ordinal - (isReduced ? 1 : 0);
        if (call.Arguments.Any(static it => it.ArgumentKind is not (ArgumentKind.Explicit or ArgumentKind.DefaultValue or ArgumentKind.None)))
            return new TokenlessCall(syntax.Span, TokenForm.Array, (place - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

        var isInOrder = given.Count == place && given.All(static it => it.NameColon is null);
        return isInOrder
            ? new TokenlessCall(syntax.Span, TokenForm.Positional, "")
            : new TokenlessCall(syntax.Span, TokenForm.Named, token.Name);
    }

    private IMethodSymbol? OverloadOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(method.Name))
            {
                if (member is IMethodSymbol candidate && candidate.Arity == method.Arity && candidate.IsStatic == method.IsStatic && candidate.Parameters.Length == method.Parameters.Length + 1
                    && TakesTokenBesides(candidate, method, call.Parent is IAwaitOperation))
                    return candidate;
            }
        }

        return null;
    }

    private bool TakesTokenBesides(IMethodSymbol candidate, IMethodSymbol method, bool isAwaited)
    {
        if (!TaskTypes.IsToken(candidate.Parameters[candidate.Parameters.Length - 1].Type) || !compilation.IsSymbolAccessibleWithin(candidate, compilation.Assembly))
            return false;

        var made = candidate.Arity > 0 ? candidate.Construct(method.TypeArguments.ToArray()) : candidate;
        for (var at = 0; at < method.Parameters.Length; at++)
        {
            if (made.Parameters[at].RefKind != method.Parameters[at].RefKind || !SymbolEqualityComparer.Default.Equals(made.Parameters[at].Type, method.Parameters[at].Type))
                return false;
        }

        return SymbolEqualityComparer.Default.Equals(made.ReturnType, method.ReturnType)
            || (isAwaited && TaskTypes.IsTask(made.ReturnType) && TaskTypes.IsTask(method.ReturnType) && SymbolEqualityComparer.Default.Equals(TaskTypes.ResultOf(made.ReturnType), TaskTypes.ResultOf(method.ReturnType)));
    }
}
