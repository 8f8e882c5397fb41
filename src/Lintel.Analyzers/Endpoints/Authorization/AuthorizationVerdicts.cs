using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Judges each attribute and call by what it says of authorization. A method or filter of strangers may decide in its own code: unknown.</summary>
internal sealed class AuthorizationVerdicts(CancellationToken cancellationToken)
{
    /// <summary>The roots of the namespaces whose methods are known, by their documentation, not to authorize but where their name says so.</summary>
    private static readonly ImmutableHashSet<string> KnownRoots = ImmutableHashSet.Create("Microsoft", "Asp", "Carter", "FastEndpoints", "Swashbuckle", "NSwag", "Scalar");

    private static readonly ImmutableHashSet<string> NamingMethods = ImmutableHashSet.Create("Policies", "Policy", "Roles", "Claims", "ClaimsAll", "Permissions", "PermissionsAll", "Scopes", "ScopesAll", "AccessControl");

    public AuthorizationVerdict Of(Convention convention, EndpointOptions options) =>
        convention.IsDoubtful ? AuthorizationVerdict.Unknown
        : convention.Attribute is { AttributeClass: { } type } attribute ? OfAttribute(attribute, type)
        : convention.Call is { } call ? OfCall(call, convention.IsExpanded, options)
        : AuthorizationVerdict.Nothing;

    private static AuthorizationVerdict OfAttribute(AttributeData attribute, INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error)
            return AuthorizationVerdict.Unknown;

        var says = OfType(type);
        if (says != AuthorizationState.Required)
            return says == AuthorizationState.None && IsFilter(type, attribute) ? AuthorizationVerdict.Unknown : new AuthorizationVerdict(says, ImmutableArray<string>.Empty, true);

        var policies = ImmutableArray.CreateBuilder<string>();
        if (Attributes.TextOf(attribute, "Policy") is { } policy)
            policies.Add(policy);
        if (Attributes.TextOf(attribute, "Roles") is { } roles)
            policies.AddRange(roles.Split(',').Select(static it => it.Trim()));
        if (attribute.ConstructorArguments is [var first, ..] && Attributes.TextOf(first) is { } named)
            policies.Add(named);
        return AuthorizationVerdict.Required(policies.ToImmutable(), type.ContainingNamespace is { Name: "Authorization", ContainingNamespace.Name: "AspNetCore" });
    }

    /// <summary>By the interfaces that ASP.NET Core asks for, so that attributes of the team's own count.</summary>
    private static AuthorizationState OfType(ITypeSymbol type)
    {
        bool requires = false, allows = false;
        foreach (var contract in type.AllInterfaces)
        {
            requires |= contract.Name is "IAuthorizeData" or "IAuthorizationRequirementData";
            allows |= contract.Name == "IAllowAnonymous";
        }

        return (requires, allows) switch
        {
            (true, true) => AuthorizationState.Unknown, // it decides in its own code
            (true, false) => AuthorizationState.Required,
            (false, true) => AuthorizationState.Anonymous,
            _ => AuthorizationState.None,
        };
    }

    /// <summary>A filter that is not the framework's own may turn callers away.</summary>
    private static bool IsFilter(INamedTypeSymbol type, AttributeData attribute)
    {
        if (type.Name is "TypeFilterAttribute" or "ServiceFilterAttribute")
            return type.TypeArguments.Any(IsFilterType) || attribute.ConstructorArguments.Any(static it => it is { Kind: TypedConstantKind.Type, Value: ITypeSymbol filter } && IsFilterType(filter));

        return !IsOfFramework(type) && IsFilterType(type);
    }

    private static bool IsFilterType(ITypeSymbol type) => type.AllInterfaces.Any(static it => it.Name is "IFilterMetadata" or "IEndpointFilter");

    private static bool IsOfFramework(INamedTypeSymbol type) => RootOf(type) == "Microsoft";

    private AuthorizationVerdict OfCall(IInvocationOperation call, bool isExpanded, EndpointOptions options)
    {
        var method = call.TargetMethod;
        if (options.AuthorizingMethods.Contains(method.Name, StringComparer.OrdinalIgnoreCase))
            return AuthorizationVerdict.Required(ImmutableArray<string>.Empty, isComplete: false);
        if (isExpanded)
            return AuthorizationVerdict.Nothing; // what its body says stands beside it
        if (!KnownRoots.Contains(RootOf(method.ContainingType)))
            return AuthorizationVerdict.Unknown;

        return method.Name switch
        {
            "RequireAuthorization" => NamedIn(call),
            "AllowAnonymous" => RootOf(method.ContainingType) == "FastEndpoints" && NamesVerbs(call) ? AuthorizationVerdict.Unknown : AuthorizationVerdict.Anonymous,
            "Add" or "Finally" => AuthorizationVerdict.Unknown,
            "AddEndpointFilter" or "AddEndpointFilterFactory" => FilterText.MayDecide(call, cancellationToken) ? AuthorizationVerdict.Unknown : AuthorizationVerdict.Nothing,
            "WithMetadata" => OfMetadata(call),
            var name when NamingMethods.Contains(name) && RootOf(method.ContainingType) == "FastEndpoints" => NamedIn(call),
            _ => AuthorizationVerdict.Nothing,
        };
    }

    /// <summary>Whether only some verbs are open.</summary>
    private static bool NamesVerbs(IInvocationOperation call) => call.Arguments.Any(static it =>
        it.Parameter?.Type is IArrayTypeSymbol && !(BuilderCalls.Unwrap(it.Value) is IArrayCreationOperation { Initializer: null or { ElementValues.IsEmpty: true } }));

    private AuthorizationVerdict OfMetadata(IInvocationOperation call)
    {
        var says = AuthorizationVerdict.Nothing;
        foreach (var item in ElementsOf(call))
        {
            var one = BuilderCalls.Unwrap(item) is IObjectCreationOperation { Type: { } type } ? OfType(type) : AuthorizationState.Unknown;
            if (one == AuthorizationState.Anonymous)
                return AuthorizationVerdict.Anonymous;
            if (one > says.Says)
                says = one == AuthorizationState.Required ? AuthorizationVerdict.Required(ImmutableArray<string>.Empty, isComplete: false) : AuthorizationVerdict.Unknown;
        }

        return says;
    }

    private AuthorizationVerdict NamedIn(IInvocationOperation call)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var isComplete = true;
        foreach (var element in ElementsOf(call))
        {
            if (element.ConstantValue is { HasValue: true, Value: string name })
                names.Add(name);
            else
                isComplete = false;
        }

        return AuthorizationVerdict.Required(names.ToImmutable(), isComplete);
    }

    private static IEnumerable<IOperation> ElementsOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is { } value && BuilderCalls.Receiver(call) == BuilderCalls.Unwrap(value))
                continue;
            if (BuilderCalls.Unwrap(argument.Value) is IArrayCreationOperation { Initializer: { } initializer })
            {
                foreach (var element in initializer.ElementValues)
                    yield return element;
            }
            else if (argument.ArgumentKind != ArgumentKind.ParamArray)
            {
                yield return argument.Value;
            }
        }
    }

    private static string RootOf(INamedTypeSymbol? type)
    {
        var at = type?.ContainingNamespace;
        while (at is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            at = outer;
        return at?.Name ?? "";
    }
}
