using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>What the <c>Configure</c> method of an endpoint, its group and its attributes say.</summary>
internal sealed class FastConfiguration
{
    private static readonly ImmutableHashSet<string> VerbMethods = ImmutableHashSet.Create("Get", "Post", "Put", "Patch", "Delete", "Head");

    private readonly Bodies bodies;
    private readonly FastSettings settings;
    private readonly CancellationToken cancellationToken;
    private readonly List<Convention> said = new();
    private readonly List<RoutePart> routes = new();
    private readonly HashSet<string> verbs = new(StringComparer.Ordinal);
    private readonly HashSet<INamedTypeSymbol> groups = new(SymbolEqualityComparer.Default);
    private bool isDecided = true;
    private bool areVerbsKnown = true;
    private bool areRoutesKnown = true;
    private string prefix = "";
    private string? ownPrefix; // instead of that of the application

    public FastConfiguration(INamedTypeSymbol type, Bodies bodies, FastSettings settings, CancellationToken cancellationToken)
    {
        this.bodies = bodies;
        this.settings = settings;
        this.cancellationToken = cancellationToken;
        ReadAttributes(type);
        if (MethodOf(type) is { } configure && bodies.Of(configure) is { } body)
            ReadBody(body, ConventionScope.Endpoint);
    }

    /// <summary>Default if one of them is not constant.</summary>
    public ImmutableArray<string> Verbs => areVerbsKnown && verbs.Count > 0 ? verbs.OrderBy(static it => it, StringComparer.Ordinal).ToImmutableArray() : default;

    /// <summary>One for each route; one without a route if none can be read.</summary>
    public ImmutableArray<Mount> Mounts => areRoutesKnown && routes.Count > 0 && (ownPrefix ?? settings.RoutePrefix) is { } start
        ? routes.Select(part => MountOf(new Route(Join(start, Join(prefix, part.Template)), ImmutableArray.Create(part)))).ToImmutableArray()
        : ImmutableArray.Create(MountOf(Route.Unknown));

    private Mount MountOf(Route route) => new()
    {
        Route = route,
        Conventions = said.OrderBy(static it => it.Scope).ToImmutableArray(),
        End = isDecided && !settings.HasConfigurator ? MountEnd.Application : MountEnd.Unseen,
    };

    private static IMethodSymbol? MethodOf(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers("Configure").OfType<IMethodSymbol>().FirstOrDefault(static it => it is { Parameters.IsEmpty: true, IsOverride: true }) is { } method)
                return method;
        }

        return null;
    }

    private void ReadAttributes(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } named)
                continue;

            var convention = Attributes.Said(attribute, ConventionScope.Endpoint, type);
            said.Add(convention);
            if (named.ContainingNamespace is not { Name: "FastEndpoints" } || !named.Name.StartsWith("Http", StringComparison.Ordinal))
                continue;

            verbs.Add(named.Name.Substring(4, named.Name.Length - 13).ToUpperInvariant());
            foreach (var text in attribute.ConstructorArguments.SelectMany(static it => it.Kind == TypedConstantKind.Array ? it.Values : ImmutableArray.Create(it)))
            {
                if (Attributes.TextOf(text) is { } route)
                    routes.Add(new RoutePart(route, Literals.PlaceOf(attribute, convention.Place), IsOfGroup: false));
            }
        }
    }

    private void ReadBody(IOperation body, ConventionScope scope)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.Constructor } method } call || !IsOfFramework(method))
                continue;

            var isConditional = IsConditional(call, body);
            isDecided &= !isConditional;
            if (VerbMethods.Contains(method.Name) && scope == ConventionScope.Endpoint)
                ReadVerb(call, method.Name.ToUpperInvariant());
            else if (method.Name == "Options" && scope == ConventionScope.Endpoint && call.Arguments.FirstOrDefault()?.Value.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String })
                ReadVerb(call, "OPTIONS");
            else if (method.Name == "RoutePrefixOverride")
                (ownPrefix, areRoutesKnown) = call.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: string own } }] ? (own, areRoutesKnown) : (ownPrefix, false);
            else if (method.Name == "Verbs")
                areVerbsKnown &= ReadVerbs(call);
            else if (method.Name == "Routes")
                ReadRoutes(call);
            else if (method.Name == "Group" && method.TypeArguments is [INamedTypeSymbol group])
                ReadGroup(group);
            said.Add(new Convention { Call = call, Scope = scope, Place = Names.PlaceOf(call), IsDoubtful = isConditional });
        }
    }

    private void ReadVerb(IInvocationOperation call, string verb)
    {
        verbs.Add(verb);
        ReadRoutes(call);
    }

    private void ReadRoutes(IInvocationOperation call)
    {
        foreach (var element in ElementsOf(call))
        {
            if (element.ConstantValue is { HasValue: true, Value: string route })
                routes.Add(new RoutePart(route, element.Syntax.GetLocation(), IsOfGroup: false));
            else
                areRoutesKnown = false;
        }
    }

    private bool ReadVerbs(IInvocationOperation call)
    {
        foreach (var element in ElementsOf(call))
        {
            switch (BuilderCalls.Unwrap(element))
            {
                case IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } verb }:
                    verbs.Add(verb.Name.ToUpperInvariant());
                    break;
                case { ConstantValue: { HasValue: true, Value: string word } }:
                    verbs.Add(word.ToUpperInvariant());
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static IEnumerable<IOperation> ElementsOf(IInvocationOperation call) => call.Arguments.SelectMany(static argument =>
        BuilderCalls.Unwrap(argument.Value) is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : ImmutableArray.Create(argument.Value));

    /// <summary>A group says in its constructor under which path it lies, and in a lambda what holds for all in it; a sub-group names the one around it.</summary>
    private void ReadGroup(INamedTypeSymbol group)
    {
        if (!groups.Add(group))
            return; // a group that names itself has no end

        var isRead = false;
        foreach (var constructor in group.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } syntax || bodies.Of(syntax) is not { } body)
                continue;

            foreach (var call in body.DescendantsAndSelf().OfType<IInvocationOperation>().Where(static it => it.TargetMethod.Name == "Configure"))
            {
                isRead = true;
                if (call.Arguments.FirstOrDefault()?.Value.ConstantValue is { HasValue: true, Value: string path })
                    prefix = Join(path, prefix);
                else
                    areRoutesKnown = false;
            }

            ReadBody(body, ConventionScope.Group);
        }

        isDecided &= isRead;
        if (group.BaseType is { Name: "SubGroup", TypeArguments: [INamedTypeSymbol outer] })
            ReadGroup(outer);
    }

    private static bool IsOfFramework(IMethodSymbol method) =>
        method.ContainingNamespace is { Name: "FastEndpoints" } or { ContainingNamespace.Name: "FastEndpoints" } or { Name: "Builder" or "Http", ContainingNamespace.Name: "AspNetCore" };

    private static bool IsConditional(IOperation operation, IOperation body)
    {
        for (var at = operation.Parent; at is not null && at != body; at = at.Parent)
        {
            if (at is IConditionalOperation or ILoopOperation or ISwitchOperation or ITryOperation)
                return true;
        }

        return false;
    }

    private static string Join(string first, string second)
    {
        var (head, tail) = (first.Trim('/'), second.Trim('/'));
        return "/" + (head.Length == 0 ? tail : tail.Length == 0 ? head : $"{head}/{tail}");
    }
}
