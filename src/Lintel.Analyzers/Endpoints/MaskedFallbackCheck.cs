using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>LNT7006</summary>
internal sealed class MaskedFallbackCheck(EndpointCode code) : CodeCheck<MaskingCall>(SecurityRules.MaskedFallback)
{
    private readonly Once<FallbackRequirement> fallback = new(cancellation => FallbackRequirement.Read(code, cancellation));

    public override IEnumerable<Finding> Examine(MaskingCall masking, CancellationToken cancellationToken)
    {
        if (fallback.Get(cancellationToken).Text is not { } requirement || AsksForItself(masking.Call, requirement) || IsAskedByPolicy(masking, requirement, cancellationToken))
            yield break;

        yield return new Finding(new Violation(Rule, CodeOwner.Of(masking.Call.Syntax, masking.File), target: null, requirement), Names.PlaceOf(masking.Call));
    }

    /// <summary>Whether the call asks for the same again.</summary>
    private static bool AsksForItself(IInvocationOperation call, string requirement) =>
        call.Syntax is InvocationExpressionSyntax { ArgumentList: { } arguments } && arguments.ToString().Contains(requirement);

    /// <summary>Whether a policy that it names asks for the same again.</summary>
    private bool IsAskedByPolicy(MaskingCall masking, string requirement, CancellationToken cancellationToken)
    {
        var named = PolicyMethods.NamesIn(masking.Call).Select(it => masking.File.GetConstantValue(it, cancellationToken).Value as string).ToList();
        if (named.Count == 0)
            return false;

        foreach (var name in new NamedUses(code.Compilation, cancellationToken).Of("AddPolicy"))
        {
            if (NamedUses.CallOf(name) is { ArgumentList.Arguments: [{ Expression: { } first }, ..] arguments }
                && code.Models.Of(name.SyntaxTree).GetConstantValue(first, cancellationToken).Value is string registered && named.Contains(registered)
                && arguments.ToFullString().Contains(requirement))
                return true;
        }

        return named.Contains(null); // of a name that is not constant nobody knows what it asks for
    }
}
