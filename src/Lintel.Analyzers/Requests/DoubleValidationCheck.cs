using Lintel.Endpoints;

namespace Lintel.Requests;

/// <summary>LNT4006</summary>
internal sealed class DoubleValidationCheck(RequestCode code, RequestModel model) : RequestCheck<INamedTypeSymbol>(RequestRules.DoubleValidation)
{
    private readonly Annotations annotations = new(code.Types);

    public override IEnumerable<Finding> Examine(INamedTypeSymbol request, CancellationToken cancellationToken)
    {
        var validator = model.Validators.For(request).Select(static it => it.Type).OrderBy(static it => QualifiedName.Of(it), StringComparer.Ordinal).FirstOrDefault();
        if (validator is not null && PlaceIn(request, cancellationToken) is { } place)
            yield return new Finding(new Violation(Rule, request, validator, request, validator), place);
    }

    /// <summary>The first attribute, or the type that validates itself.</summary>
    private Location? PlaceIn(INamedTypeSymbol request, CancellationToken cancellationToken) =>
        annotations.Own(request)
            .Select(static it => it.ApplicationSyntaxReference)
            .Where(it => it is not null && !code.View.Files.IsGenerated(it.SyntaxTree))
            .OrderBy(static it => it!.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static it => it!.Span.Start)
            .Select(static it => Location.Create(it!.SyntaxTree, it.Span))
            .FirstOrDefault()
        ?? (Annotations.ValidatesItself(request) ? code.PlaceOf(request, cancellationToken) : null);
}
