using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>Tells whether an endpoint certainly has no filter that validates, and which filter the settings would have.</summary>
internal sealed class EndpointFilters(RequestCode code)
{
    /// <summary>Whether every call on the endpoint and its groups is seen, and none of them may validate.</summary>
    public bool AreAbsent(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var filters = code.OptionsIn(endpoint.Place.SourceTree).Filters;
        foreach (var mount in endpoint.Mounts)
        {
            if (mount.End != MountEnd.Application && !(mount.End == MountEnd.NoCaller && TakesApplication(endpoint.Source)))
                return false; // a group that is not seen may validate

            foreach (var convention in mount.Conventions)
            {
                if (convention.IsDoubtful || (convention.Call is not null && MayValidate(convention, filters, cancellationToken)))
                    return false;
            }
        }

        return true;
    }

    /// <summary>The filter that the settings name, for this request; null if they name none that exists.</summary>
    public INamedTypeSymbol? For(INamedTypeSymbol request, SyntaxTree? file)
    {
        foreach (var pattern in code.OptionsIn(file).Filters)
        {
            if (pattern.Text.Contains("*"))
                continue;

            var found = SourceTypes.In(code.Compilation.Assembly.GlobalNamespace).Concat(code.Referenced().SelectMany(static it => SourceTypes.In(it.GlobalNamespace)))
                .FirstOrDefault(it => it.TypeKind == TypeKind.Class && (pattern.SegmentCount == 1 ? it.Name : QualifiedName.Of(it)) == pattern.Text && it.AllInterfaces.Any(static face => face.Name == "IEndpointFilter"));
            if (found is { Arity: 0 })
                return found;
            if (found is { Arity: 1, ContainingType: null })
                return found.Construct(request);
        }

        return null;
    }

    /// <summary>Whoever calls the method hands over the application itself, around which there is no group.</summary>
    private static bool TakesApplication(ISymbol source) =>
        source is IMethodSymbol { Parameters: var parameters } && parameters.Any(static it => BuilderCalls.IsApplication(it.Type)) && !parameters.Any(static it => it.Type.Name is "IEndpointRouteBuilder" or "RouteGroupBuilder");

    private static bool MayValidate(Convention convention, ImmutableArray<NamePattern> filters, CancellationToken cancellationToken)
    {
        var method = convention.Call!.TargetMethod;
        if (method.Name.StartsWith("Produces", StringComparison.Ordinal) || method.Name == "DisableValidation")
            return false;
        if (filters.AnyMatch(method.Name) || NamesIn(convention).Any(name => filters.AnyMatch(name)))
            return true;
        if (!method.Name.StartsWith("AddEndpointFilter", StringComparison.Ordinal))
            return EndpointMetadata.IsOfStrangers(convention);

        // A filter without a type of its own is code that nobody follows.
        return method.TypeArguments.LastOrDefault() is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } filter || ValidatorUses.SpeaksOfThem(filter, cancellationToken);
    }

    /// <summary>The names in the call itself, without what it is called on.</summary>
    private static IEnumerable<string> NamesIn(Convention convention)
    {
        if (convention.Call!.Syntax is not InvocationExpressionSyntax call)
            yield break;

        var own = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
        foreach (var name in own.DescendantNodesAndSelf().Concat(call.ArgumentList.DescendantNodes()).OfType<SimpleNameSyntax>())
            yield return name.Identifier.ValueText;
    }
}
