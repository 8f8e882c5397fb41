namespace Lintel.Endpoints;

/// <summary>Collects the statuses that an endpoint declares: by attributes, by calls on its builder or group, by typed results.</summary>
internal static class DeclaredStatuses
{
    public static ImmutableArray<DeclaredStatus> Of(Endpoint endpoint, IMethodSymbol handler)
    {
        var statuses = ImmutableArray.CreateBuilder<DeclaredStatus>();
        foreach (var convention in endpoint.Mounts[0].Conventions)
        {
            if (convention.Attribute is { AttributeClass: { } type } attribute)
                Add(attribute, type, statuses);
            else if (convention.Call is { TargetMethod: { } method } call && method.Name.StartsWith("Produces", StringComparison.Ordinal))
                statuses.Add(new DeclaredStatus(CodeIn(call.Arguments.Select(static it => it.Value.ConstantValue)), method.TypeArguments.FirstOrDefault()));
        }

        foreach (var result in ResponseTypes.ArmsOf(handler.ReturnType))
            statuses.Add(new DeclaredStatus(ResponseTypes.StatusOf(result), result.TypeArguments.FirstOrDefault()));
        return statuses.ToImmutable();
    }

    private static void Add(AttributeData attribute, INamedTypeSymbol type, ImmutableArray<DeclaredStatus>.Builder statuses)
    {
        if (!type.Name.StartsWith("Produces", StringComparison.Ordinal) && !type.Name.StartsWith("SwaggerResponse", StringComparison.Ordinal))
            return;
        if (type.Name == "ProducesAttribute" && type.TypeArguments.IsEmpty && attribute.ConstructorArguments.FirstOrDefault().Kind != TypedConstantKind.Type)
            return; // media types

        int? code = null;
        var body = type.TypeArguments.FirstOrDefault();
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument is { Kind: TypedConstantKind.Primitive, Value: int number })
                code = number;
            else if (argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
                body = named;
        }

        statuses.Add(new DeclaredStatus(code, body));
    }

    private static int? CodeIn(IEnumerable<Optional<object?>> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is { HasValue: true, Value: int code })
                return code;
        }

        return null;
    }
}
