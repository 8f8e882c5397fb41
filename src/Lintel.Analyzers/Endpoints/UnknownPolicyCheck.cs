using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>LNT7004</summary>
internal sealed class UnknownPolicyCheck(EndpointCode code) : CodeCheck<PolicyName>(SecurityRules.UnknownPolicy)
{
    private readonly Once<RegisteredPolicies> registered = new(cancellation => RegisteredPolicies.Of(code, cancellation));

    public override IEnumerable<Finding> Examine(PolicyName name, CancellationToken cancellationToken)
    {
        if (name is not { Use: PolicyUse.Policy, Value: { Length: > 0 } value, Written.ContainsDiagnostics: false }
            || registered.Get(cancellationToken) is not { IsWhole: true } policies
            || policies.Names.Contains(value))
            yield break;

        var meant = Nearest.Of(value, policies.Names);
        var known = policies.Names.IsEmpty ? "none" : $"'{string.Join("', '", policies.Names.OrderBy(static it => it, StringComparer.Ordinal))}'";
        var violation = new Violation(Rule, name.Source, target: null, value, meant is null ? known : $"{known}, did you mean '{meant}'?") { TargetName = value };
        yield return new Finding(meant is not null && name.Written is LiteralExpressionSyntax ? violation.With(SecurityRules.Meant, meant) : violation, name.Written.GetLocation());
    }
}
