using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>LNT4007</summary>
internal sealed class UnboundedMemberCheck(RequestCode code, RequestModel model) : RequestCheck<INamedTypeSymbol>(RequestRules.UnboundedMember)
{
    private static readonly ImmutableHashSet<string> Unlimiting = ImmutableHashSet.Create(
        "RequiredAttribute", "MinLengthAttribute", "EmailAddressAttribute", "UrlAttribute", "PhoneAttribute", "CompareAttribute");

    private readonly Annotations annotations = new(code.Types);
    private readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);

    public override IEnumerable<Finding> Examine(INamedTypeSymbol request, CancellationToken cancellationToken)
    {
        var validators = model.Validators.For(request).Select(static it => it.Type).OrderBy(static it => QualifiedName.Of(it), StringComparer.Ordinal).ToList();
        if (Annotations.ValidatesItself(request) || (validators.Count == 0 && !annotations.Of(request).Any()) || validators.Count != model.Validators.Covering(request).Count())
            yield break; // nobody validates it, or somebody whose rules are not seen

        var rules = new MemberRules(code, cancellationToken);
        validators.ForEach(rules.Read);
        if (rules.IsUnknown)
            yield break;

        foreach (var member in RequestMembers.Of(request))
        {
            var isText = RequestMembers.KindOf(member) == MemberKind.Text;
            if ((!isText && RequestMembers.ElementOf(RequestMembers.TypeOf(member)) is null) || rules.Limit(member.Name) || IsLimited(member) || PlaceOf(member) is not { } place || !seen.Add(member))
                continue;

            var violation = new Violation(Rule, member, validators.FirstOrDefault(), request, member.Name, isText ? "length" : "count", validators.FirstOrDefault() ?? request);
            var constructor = validators.Count > 0 ? ConstructorOf(validators[0], cancellationToken) : null;
            if (isText && (constructor is not null || validators.Count == 0))
                violation.With(RequestRules.Length, code.OptionsIn(place.SourceTree).StringLength.ToString(System.Globalization.CultureInfo.InvariantCulture));
            yield return constructor is null ? new Finding(violation, place) : new Finding(violation, ImmutableArray.Create(place, constructor));
        }
    }

    /// <summary>By an attribute, which may be the team's own; or it does not come from the body.</summary>
    private bool IsLimited(ISymbol member) =>
        annotations.OfMember(member).Any(static it => !Unlimiting.Contains(it.AttributeClass!.Name))
        || ParameterSources.Said(member) is not null
        || member.ContainingType.InstanceConstructors.SelectMany(static it => it.Parameters).Any(it => it.Name == member.Name && ParameterSources.Said(it) is not null);

    private Location? PlaceOf(ISymbol member) => code.IsCompiled(member) ? member.Locations.FirstOrDefault(it => it.SourceTree is { } file && !code.View.Files.IsGenerated(file)) : null;

    private Location? ConstructorOf(INamedTypeSymbol validator, CancellationToken cancellationToken)
    {
        foreach (var constructor in validator.InstanceConstructors)
        {
            foreach (var part in constructor.DeclaringSyntaxReferences)
            {
                if (part.GetSyntax(cancellationToken) is ConstructorDeclarationSyntax declaration && !code.View.Files.IsGenerated(part.SyntaxTree))
                    return declaration.Identifier.GetLocation();
            }
        }

        return null;
    }
}
