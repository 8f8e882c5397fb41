using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>LNT4002</summary>
internal sealed class MistargetedValidatorCheck(RequestCode code, RequestModel model) : RequestCheck<Validator>(RequestRules.MistargetedValidator)
{
    private const string Suffix = "Validator";

    private static readonly string[] Kinds = ["", "Command", "Request", "Query", "Dto"];

    private readonly RequestNames names = new(model);
    private readonly ValidatorTargets targets = new(code);

    public override IEnumerable<Finding> Examine(Validator validator, CancellationToken cancellationToken)
    {
        if (validator.Target is not INamedTypeSymbol { TypeKind: not TypeKind.Error } actual || validator.Type.IsGenericType || code.PlaceOf(validator.Type, cancellationToken) is null)
            yield break;

        if (Expected(validator.Type, actual) is { } expected && targets.PlaceOf(validator, cancellationToken) is { } place)
            yield return new Finding(Mistaken(validator, actual, expected), place);
        else if (Other(validator, actual) is { } other && targets.PlaceOf(validator, cancellationToken) is { } second)
            yield return new Finding(new Violation(Rule, validator.Type, other.Type, actual, "is also validated by", other.Type, "; keep one", "", "", "", ""), second);
    }

    private Violation Mistaken(Validator validator, INamedTypeSymbol actual, INamedTypeSymbol expected)
    {
        var violation = new Violation(Rule, validator.Type, actual, validator.Type, "validates", actual, ", so '", expected, "' is never validated; derive from AbstractValidator<", expected, ">");
        return expected.IsGenericType ? violation : violation.With(RequestRules.Expected, QualifiedName.Of(expected));
    }

    private INamedTypeSymbol? Expected(INamedTypeSymbol validator, INamedTypeSymbol actual)
    {
        if (validator.Name.Length <= Suffix.Length || !validator.Name.EndsWith(Suffix, StringComparison.Ordinal))
            return null;

        var stem = validator.Name.Substring(0, validator.Name.Length - Suffix.Length);
        if (actual.Name.StartsWith(stem, StringComparison.Ordinal))
            return null;

        INamedTypeSymbol? expected = null;
        foreach (var kind in Kinds)
        {
            foreach (var request in names.Of(stem + kind))
            {
                if (expected is not null)
                    return null; // which one is meant, nobody can tell

                expected = request;
            }
        }

        return expected is not null && !model.Validators.Covering(expected).Any() && !Holds(expected, actual) ? expected : null;
    }

    /// <summary>Whether the validator may be for a part of the request.</summary>
    private static bool Holds(INamedTypeSymbol request, INamedTypeSymbol part) => RequestMembers.Of(request).Any(member =>
        SymbolEqualityComparer.Default.Equals(RequestMembers.TypeOf(member), part) || SymbolEqualityComparer.Default.Equals(RequestMembers.ElementOf(RequestMembers.TypeOf(member)), part));

    /// <summary>The validator that stays, where a type may have one: the ordinal-first.</summary>
    private Validator? Other(Validator validator, INamedTypeSymbol actual)
    {
        if (!code.OptionsOf(validator.Type).AsksForOneValidator || targets.IsPart(validator.Type))
            return null;

        var first = model.Validators.For(actual)
            .Where(it => !it.Type.IsGenericType && SymbolEqualityComparer.Default.Equals(it.Target, actual) && !targets.IsPart(it.Type))
            .OrderBy(static it => QualifiedName.Of(it.Type), StringComparer.Ordinal).FirstOrDefault();
        return first is null || SymbolEqualityComparer.Default.Equals(first.Type, validator.Type) ? null : first;
    }
}
