using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>LNT4005</summary>
internal sealed class MutableRequestCheck(RequestCode code, RequestModel model) : RequestCheck<INamedTypeSymbol>(RequestRules.MutableRequest)
{
    private readonly HashSet<ISymbol> forms = new(model.Bound.Where(static it => it.IsForm).Select(static it => it.Type.OriginalDefinition), SymbolEqualityComparer.Default);

    public override IEnumerable<Finding> Examine(INamedTypeSymbol request, CancellationToken cancellationToken)
    {
        if (forms.Contains(request) || request.GetMembers().Any(IsBoundByItself))
            yield break;

        foreach (var member in request.GetMembers())
        {
            if (IsMutable(member, cancellationToken) && !IsAskedFor(member, request) && PlaceOf(member) is { } place)
                yield return new Finding(new Violation(Rule, member, target: null, request, member.Name), place);
        }
    }

    private static bool IsMutable(ISymbol member, CancellationToken cancellationToken) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public, SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } } property =>
            property.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellationToken) is PropertyDeclarationSyntax), // not the one that a positional struct is given
        IFieldSymbol { IsStatic: false, IsReadOnly: false, IsConst: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public } => true,
        _ => false,
    };

    /// <summary>Whether the request is a composite that the framework fills member by member, or carries files.</summary>
    private static bool IsBoundByItself(ISymbol member) => member switch
    {
        IPropertySymbol property => ParameterSources.Said(property) is not null || property.Type.Name is "IFormFile" or "IFormFileCollection",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.Parameters.Any(static it => ParameterSources.Said(it) is not null),
        _ => false,
    };

    /// <summary>Whether an interface wants the setter.</summary>
    private static bool IsAskedFor(ISymbol member, INamedTypeSymbol request)
    {
        foreach (var contract in request.AllInterfaces)
        {
            foreach (var asked in contract.GetMembers(member.Name))
            {
                if (asked is IPropertySymbol { SetMethod: { IsInitOnly: false } } && SymbolEqualityComparer.Default.Equals(request.FindImplementationForInterfaceMember(asked), member))
                    return true;
            }
        }

        return false;
    }

    private Location? PlaceOf(ISymbol member) => member.Locations.FirstOrDefault(it => it.SourceTree is { } file && !code.View.Files.IsGenerated(file));
}
