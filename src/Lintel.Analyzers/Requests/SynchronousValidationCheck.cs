using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>LNT4004</summary>
internal sealed class SynchronousValidationCheck(RequestCode code, RequestModel model) : RequestCheck<SynchronousCall>(RequestRules.SynchronousValidation)
{
    private readonly AsyncRules rules = new(code, model);

    public override IEnumerable<Finding> Examine(SynchronousCall fact, CancellationToken cancellationToken)
    {
        foreach (var validator in MeantBy(fact.Receiver))
        {
            if (rules.FirstOf(validator, cancellationToken) is not { } rule)
                continue;

            var violation = new Violation(Rule, CallerOf(fact, cancellationToken) ?? validator, validator, validator, rule);
            if (TokenAt(fact, cancellationToken) is { } token)
                violation.With(RequestRules.Token, token);
            yield return new Finding(violation, Names.PlaceOf(fact.Call));
            yield break;
        }
    }

    /// <summary>The class itself where it is concrete, else whatever validates the same type.</summary>
    private IEnumerable<INamedTypeSymbol> MeantBy(INamedTypeSymbol receiver)
    {
        if (code.IsCompiled(receiver) && receiver is { TypeKind: TypeKind.Class, IsAbstract: false })
            return new[] { receiver };

        var contract = Validator.IsContract(receiver) ? receiver : receiver.AllInterfaces.FirstOrDefault(Validator.IsContract);
        return contract is not { TypeArguments: [INamedTypeSymbol target] } || (receiver.TypeKind == TypeKind.Class && !receiver.IsAbstract)
            ? Array.Empty<INamedTypeSymbol>()
            : model.Validators.For(target).Select(static it => it.Type).OrderBy(static it => QualifiedName.Of(it), StringComparer.Ordinal);
    }

    private ISymbol? CallerOf(SynchronousCall fact, CancellationToken cancellationToken)
    {
        var syntax = fact.Call.Syntax;
        var at = code.Models.Of(syntax.SyntaxTree).GetEnclosingSymbol(syntax.SpanStart, cancellationToken);
        return at as INamedTypeSymbol ?? at?.ContainingType;
    }

    /// <summary>The token that the code around the call is given.</summary>
    private string? TokenAt(SynchronousCall fact, CancellationToken cancellationToken)
    {
        var syntax = fact.Call.Syntax;
        for (var at = code.Models.Of(syntax.SyntaxTree).GetEnclosingSymbol(syntax.SpanStart, cancellationToken); at is IMethodSymbol method; at = at.ContainingSymbol)
        {
            foreach (var parameter in method.Parameters)
            {
                if (parameter is { Type.Name: "CancellationToken", RefKind: RefKind.None })
                    return parameter.Name;
            }
        }

        return null;
    }
}
