using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>LNT3010</summary>
internal sealed class BodyOnGetCheck() : EndpointCheck(EndpointRules.BodyOnGet)
{
    private static readonly ImmutableHashSet<string> Readers = ImmutableHashSet.Create("ReadFromJsonAsync", "ReadFormAsync");

    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (!endpoint.IsOnly("GET", "HEAD", "DELETE") || endpoint.Kind == EndpointKind.FastEndpoints)
            yield break;

        foreach (var parameter in endpoint.Parameters)
        {
            if (parameter.Source is ParameterSource.Body or ParameterSource.Form && PlaceOf(parameter) is { } place)
                yield return new Finding(Report(endpoint, parameter), place);
        }

        if (endpoint.Handler?.Body(cancellationToken) is not { } body)
            yield break;

        foreach (var operation in body.DescendantsAndSelf())
        {
            if (Reads(operation) is { } read)
                yield return new Finding(new Violation(Rule, endpoint.Source, target: null, endpoint.Call, read), operation is IInvocationOperation call ? Names.PlaceOf(call) : operation.Syntax.GetLocation());
        }
    }

    private Violation Report(Endpoint endpoint, EndpointParameter parameter)
    {
        var violation = new Violation(Rule, endpoint.Source, target: null, endpoint.Call, parameter.Symbol.Name) { TargetName = parameter.Symbol.Name };
        return parameter is { Within: null, Source: ParameterSource.Body } && HasSimpleMembers(parameter.Type)
            ? violation.With(EndpointRules.Binding, endpoint.Kind == EndpointKind.Controller ? "FromQuery" : "AsParameters")
            : violation;
    }

    private static Location? PlaceOf(EndpointParameter parameter) =>
        (parameter.Within ?? parameter.Symbol).Locations.FirstOrDefault(static it => it.IsInSource);

    private static bool HasSimpleMembers(ITypeSymbol type)
    {
        var members = type.GetMembers().OfType<IPropertySymbol>().Where(static it => it is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }).ToList();
        return type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && members.Count > 0 && members.TrueForAll(static it => ParameterSources.IsSimple(it.Type));
    }

    private static string? Reads(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { } method } when Readers.Contains(method.Name) && IsOfHttp(method) => method.Name,
        IPropertyReferenceOperation { Property: { Name: "Body" or "Form" or "BodyReader", ContainingType: { Name: "HttpRequest" } } property } when IsOfHttp(property) => $"Request.{property.Name}",
        _ => null,
    };

    private static bool IsOfHttp(ISymbol member) => member.ContainingNamespace is { Name: "Http", ContainingNamespace: { Name: "AspNetCore" } };
}
