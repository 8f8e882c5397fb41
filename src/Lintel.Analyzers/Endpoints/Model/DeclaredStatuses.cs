using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Collects the statuses that an endpoint declares: by attributes, by calls on its builder or group, by typed results.</summary>
internal static class DeclaredStatuses
{
    public static ImmutableArray<DeclaredStatus> Of(Endpoint endpoint, IMethodSymbol? handler)
    {
        var statuses = ImmutableArray.CreateBuilder<DeclaredStatus>();
        foreach (var convention in endpoint.Mounts[0].Conventions)
        {
            if (convention.Attribute is { AttributeClass: { } type } attribute)
                Add(attribute, type, statuses);
            else if (convention.Call is { TargetMethod: { } method } call && method.Name.StartsWith("Produces", StringComparison.Ordinal))
                statuses.Add(new DeclaredStatus(CodeIn(call), method.TypeArguments.FirstOrDefault() is { TypeKind: not TypeKind.TypeParameter } body && !BuilderTypes.TakesConventions(body) ? body : TypeIn(call)));
        }

        foreach (var result in handler is null ? ImmutableArray<INamedTypeSymbol>.Empty : ResponseTypes.ArmsOf(handler.ReturnType))
            statuses.Add(new DeclaredStatus(ResponseTypes.StatusOf(result), result.TypeArguments.FirstOrDefault()));
        return statuses.ToImmutable();
    }

    private static void Add(AttributeData attribute, INamedTypeSymbol type, ImmutableArray<DeclaredStatus>.Builder statuses)
    {
        if ((!type.Name.StartsWith("Produces", StringComparison.Ordinal) && !type.Name.StartsWith("SwaggerResponse", StringComparison.Ordinal)) || type.Name == "ProducesErrorResponseTypeAttribute")
            return;

        int? code = null;
        var body = type.TypeArguments.FirstOrDefault();
        foreach (var argument in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static it => it.Value)))
        {
            if (argument is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: int number })
                code ??= number;
            else if (argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
                body = named;
        }

        if (type.Name == "ProducesAttribute")
        {
            if (body is null)
                return; // media types
            code = 200;
        }

        statuses.Add(new DeclaredStatus(code, body?.SpecialType == SpecialType.System_Void ? null : body));
    }

    private static int? CodeIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: int code })
                return code;
        }

        return null;
    }

    private static ITypeSymbol? TypeIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (BuilderCalls.Unwrap(argument.Value) is ITypeOfOperation { TypeOperand: { SpecialType: not SpecialType.System_Void } type })
                return type;
        }

        return null;
    }
}
