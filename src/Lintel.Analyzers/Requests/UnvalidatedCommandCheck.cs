using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>LNT4001</summary>
internal sealed class UnvalidatedCommandCheck(RequestCode code, RequestModel model) : RequestCheck<RequestHandler>(RequestRules.UnvalidatedCommand)
{
    private readonly Annotations annotations = new(code.Types);
    private readonly InlineValidators inline = new(code);

    public override IEnumerable<Finding> Examine(RequestHandler handler, CancellationToken cancellationToken)
    {
        var request = handler.Request;
        var written = code.PlaceOf(request, cancellationToken);
        if (code.Types.Validator is null || (written ?? handler.Place) is not { IsInSource: true } place || !code.IsOurs(request))
            yield break;

        var options = code.OptionsIn(place.SourceTree);
        if ((!options.JudgesQueries && RequestTypes.IsQuery(request)) || options.UnvalidatedTypes.AnyMatch(request) || !IsWorthIt(request) || IsValidated(handler, cancellationToken))
            yield break;

        var violation = new Violation(Rule, written is null ? handler.Symbol : request, written is null ? request : handler.Symbol, request, handler.Name);
        new ValidatorDraft(options.StringLength, model.Validators, violation.Source.ContainingNamespace).Offer(violation, handler);
        yield return new Finding(violation, place);
    }

    private static bool IsWorthIt(INamedTypeSymbol request)
    {
        foreach (var member in RequestMembers.Of(request))
        {
            if (RequestMembers.KindOf(member) is MemberKind.Text or MemberKind.Number or MemberKind.Date or MemberKind.Collection or MemberKind.Nested)
                return true;
        }

        return false;
    }

    private bool IsValidated(RequestHandler handler, CancellationToken cancellationToken)
    {
        foreach (var validator in model.Validators.Covering(handler.Request).Concat(model.Validators.OfCounterparts(handler.Request)))
        {
            if (IsNear(validator.Type, handler))
                return true;
        }

        return model.Validators.HasEvidence(handler.Request)
            || annotations.Validate(handler.Request)
            || TakesValidator(handler)
            || inline.Include(handler.Request, cancellationToken);
    }

    /// <summary>A validator of another module is that module's own affair; a host or a shared module serves all.</summary>
    private bool IsNear(INamedTypeSymbol validator, RequestHandler handler)
    {
        if (handler.Place.SourceTree is not { } file || code.View.In(file) is not { } map || map.Of(validator).Module is not { Kind: ModuleKind.Ordinary } theirs)
            return true;

        var own = map.Of(handler.Request).Module;
        var answering = map.Of(handler.Symbol as INamedTypeSymbol ?? handler.Symbol.ContainingType).Module;
        return (own is null && answering is null) || theirs == own || theirs == answering;
    }

    /// <summary>Whether the handler is given a validator, which then comes from where nobody here sees it.</summary>
    private static bool TakesValidator(RequestHandler handler) =>
        (handler.Symbol as INamedTypeSymbol ?? handler.Symbol.ContainingType)?.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter =>
            IsValidatorOf(parameter.Type, handler.Request) || (RequestMembers.ElementOf(parameter.Type) is { } element && IsValidatorOf(element, handler.Request)))) == true;

    private static bool IsValidatorOf(ITypeSymbol type, INamedTypeSymbol request) =>
        Validator.IsContract(type) && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)type).TypeArguments[0].OriginalDefinition, request);
}
