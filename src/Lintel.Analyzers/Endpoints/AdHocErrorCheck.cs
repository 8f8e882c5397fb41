namespace Lintel.Endpoints;

/// <summary>LNT3006</summary>
internal sealed class AdHocErrorCheck(EndpointCode code, SharedHandlers handlers) : EndpointCheck(EndpointRules.AdHocError)
{
    public override IEnumerable<Finding> Examine(Endpoint endpoint, CancellationToken cancellationToken)
    {
        if (!handlers.IsFirst(endpoint) || endpoint.Handler?.Body(cancellationToken) is not { } body)
            yield break;

        var options = code.OptionsIn(body.Syntax.SyntaxTree);
        var found = ResultCall.In(body).Where(result => IsAdHoc(result, endpoint, options)).ToList();
        foreach (var result in found)
        {
            var violation = new Violation(Rule, endpoint.Source, target: null, endpoint.Name, result.Status!.Value, result.BodyType!) { TargetName = endpoint.Call as string };
            if (result.BodyType is { SpecialType: SpecialType.System_String })
                violation = violation.With(EndpointRules.Status, result.Status.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            yield return new Finding(violation.Counted(found.Count), result.Body!.Syntax.GetLocation());
        }
    }

    private static bool IsAdHoc(ResultCall result, Endpoint endpoint, EndpointOptions options)
    {
        if (result is not { Status: >= 400, Body: { ConstantValue: not { HasValue: true, Value: null } }, BodyType: { } type })
            return false;
        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter or TypeKind.Dynamic || type.SpecialType == SpecialType.System_Object)
            return false; // what it is, is decided at run time

        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "ProblemDetails" || (at.Name == "ModelStateDictionary" && EndpointMetadata.IsApi(endpoint)))
                return false;
        }

        return !IsOfTeam(type, options) && !(WireTypes.ElementOf(type) is { } element && IsOfTeam(element, options));
    }

    private static bool IsOfTeam(ITypeSymbol type, EndpointOptions options) => type is INamedTypeSymbol named && options.ErrorTypes.AnyMatch(named);
}
