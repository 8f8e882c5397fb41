using Microsoft.CodeAnalysis.Operations;

namespace Lintel.Endpoints;

/// <summary>Tells endpoints of administration, by route, namespace or group, and the widest scope that says so.</summary>
internal sealed class AdminScopes(EndpointCode code)
{
    /// <summary>Null if the endpoint is of something else.</summary>
    public AdminScope? Of(Endpoint endpoint, Mount mount, CancellationToken cancellationToken)
    {
        var options = code.OptionsIn(endpoint.Place.SourceTree);
        var shared = endpoint.Kind switch
        {
            EndpointKind.Controller => ClassOf(endpoint, mount, options, cancellationToken),
            EndpointKind.Minimal or EndpointKind.Carter => GroupOf(mount, options),
            _ => null,
        };
        if (shared is not null)
            return shared;

        var isAdmin = (mount.Route.Text is { } route && IsRoute(route, options))
            || mount.Conventions.Any(it => IsNamed(it, options))
            || IsIn(endpoint.Source.ContainingType ?? endpoint.Source as INamedTypeSymbol, options)
            || (endpoint.Handler is { Method.MethodKind: MethodKind.Ordinary } handler && IsIn(handler.Method.ContainingType, options));
        return isAdmin ? new AdminScope(endpoint.Place, endpoint.Name, IsShared: false) : null;
    }

    /// <summary>The outermost group whose route, tag or name says so.</summary>
    private static AdminScope? GroupOf(Mount mount, EndpointOptions options)
    {
        var prefix = "";
        foreach (var group in mount.Groups)
        {
            prefix = prefix is not null && group.Prefix.Text is { } text ? $"{prefix}/{text.Trim('/')}" : null;
            if ((prefix is not null && IsRoute(prefix, options)) || mount.Conventions.Any(it => it.Scope == ConventionScope.Group && IsNamed(it, options) && IsOn(it, group)))
                return new AdminScope(Names.PlaceOf(group.Call), prefix is null or "/" ? group.Prefix.Text ?? group.Call.TargetMethod.Name : prefix, IsShared: true);
        }

        return null;
    }

    private AdminScope? ClassOf(Endpoint endpoint, Mount mount, EndpointOptions options, CancellationToken cancellationToken)
    {
        if (endpoint.Owner is not INamedTypeSymbol controller)
            return null;

        var prefix = string.Join("/", mount.Route.Parts.Where(static part => part.IsOfGroup).Select(static part => part.Template.Trim('/')));
        return IsIn(controller, options) || IsRoute(prefix, options) || mount.Conventions.Any(it => it.Scope == ConventionScope.Group && IsNamed(it, options))
            ? new AdminScope(ReportLocation.OfType(controller, code.View.Files, cancellationToken), controller, IsShared: true)
            : null;
    }

    private static bool IsRoute(string route, EndpointOptions options) => options.AdminRoutes.Any(pattern => pattern.IsMatch(route));

    private static bool IsIn(INamedTypeSymbol? type, EndpointOptions options) =>
        type is { ContainingNamespace.IsGlobalNamespace: false } && options.AdminNamespaces.AnyMatch(QualifiedName.Of(type.ContainingNamespace));

    /// <summary>Whether a tag, a group name or an area says so.</summary>
    private static bool IsNamed(Convention convention, EndpointOptions options)
    {
        if (convention.Call is { TargetMethod.Name: "WithTags" or "WithGroupName" or "Tags" } call)
            return PolicyMethods.NamesIn(call).Any(it => call.SemanticModel?.GetConstantValue(it).Value is string name && Holds(options, name));

        return convention.Attribute is { AttributeClass.Name: "TagsAttribute" or "EndpointGroupNameAttribute" or "AreaAttribute" or "ApiExplorerSettingsAttribute" } attribute
            && (attribute.ConstructorArguments.SelectMany(static it => it.Kind == TypedConstantKind.Array ? it.Values : ImmutableArray.Create(it)).Any(it => Attributes.TextOf(it) is { } text && Holds(options, text))
                || (Attributes.TextOf(attribute, "GroupName") is { } named && Holds(options, named)));
    }

    private static bool Holds(EndpointOptions options, string name) => options.AdminGroups.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the call is made on this group itself, in its chain or on the local that holds it.</summary>
    private static bool IsOn(Convention convention, EndpointGroup group)
    {
        for (IOperation? at = convention.Call; at is IInvocationOperation call; at = BuilderCalls.Receiver(call))
        {
            if (call.Syntax == group.Call.Syntax)
                return true;
            if (BuilderCalls.Receiver(call) is ILocalReferenceOperation local && local.Local.DeclaringSyntaxReferences is [var declared])
                return declared.GetSyntax().Span.Contains(group.Call.Syntax.Span);
        }

        return false;
    }
}
