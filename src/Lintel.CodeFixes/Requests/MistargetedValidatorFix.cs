using Microsoft.CodeAnalysis.Simplification;

namespace Lintel.Requests;

/// <summary>LNT4002: <c>UpdateFlightValidator : AbstractValidator&lt;CreateFlight&gt;</c> becomes <c>AbstractValidator&lt;UpdateFlight&gt;</c>, if every member used is there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MistargetedValidatorFix))]
public sealed class MistargetedValidatorFix() : SolutionFix(RequestRules.MistargetedValidator.Id, "Validate the request that the name says", fixAll: false)
{
    protected override Task<SolutionEdit?> EditAsync(Document document, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.GetValueOrDefault(RequestRules.Expected) is not { } expected || node.FirstAncestorOrSelf<TypeSyntax>(static it => it.Parent is TypeArgumentListSyntax) is not { } argument)
            return Task.FromResult<SolutionEdit?>(null);

        var type = SyntaxFactory.ParseTypeName("global::" + expected).WithTriviaFrom(argument)
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        return Task.FromResult<SolutionEdit?>(new SolutionEdit(new NodeChange(document.Id, argument, _ => type)));
    }
}
