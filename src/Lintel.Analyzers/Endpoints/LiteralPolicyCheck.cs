namespace Lintel.Endpoints;

/// <summary>LNT7003</summary>
internal sealed class LiteralPolicyCheck(EndpointCode code) : CodeCheck<PolicyName>(SecurityRules.LiteralPolicy)
{
    private readonly PolicyConstants constants = new(new PolicyTypes(code));

    public override IEnumerable<Finding> Examine(PolicyName name, CancellationToken cancellationToken)
    {
        foreach (var literal in PolicyLiteral.In(name))
        {
            var proposal = constants.For(literal, name.Place);
            var violation = new Violation(Rule, name.Source, target: null, name.IsRole ? "Role" : "Policy", literal.Text, proposal.Shown) { TargetName = literal.Text };
            yield return new Finding(literal.IsWhole && proposal.Expression is { } expression ? Mendable(violation, expression, proposal, name) : violation, literal.Place);
        }
    }

    private static Violation Mendable(Violation violation, string expression, ConstantProposal proposal, PolicyName name)
    {
        violation = violation.With(SecurityRules.Constant, expression);
        if (!proposal.Missing.IsEmpty)
            violation = violation.With(SecurityRules.Missing, string.Join("\n", proposal.Missing));
        if (proposal.Holder is not { } holder)
            return violation;

        violation = violation.With(SecurityRules.Holder, holder.GetDocumentationCommentId() ?? "");
        return name.Place.NamespaceToImport(holder) is { } space ? violation.With(SecurityRules.Namespace, space) : violation;
    }
}
