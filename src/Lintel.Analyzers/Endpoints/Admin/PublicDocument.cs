namespace Lintel.Endpoints;

/// <summary>Tells whether an endpoint is in the public document that the project makes; silent where something else may leave it out.</summary>
internal sealed class PublicDocument
{
    private static readonly string[] Makers = ["AddOpenApi", "AddSwaggerGen", "AddOpenApiDocument", "AddSwaggerDocument"];

    /// <summary>What chooses among the endpoints in code of its own.</summary>
    private static readonly string[] Choosers = ["ShouldInclude", "DocInclusionPredicate", "DocumentFilter", "AddDocumentTransformer", "DocumentProcessors", "AddDocumentProcessor", "IApiDescriptionProvider", "IActionModelConvention", "IControllerModelConvention", "IApplicationModelConvention"];

    private readonly bool isMade;
    private readonly bool hasSwashbuckle;

    public PublicDocument(EndpointCode code, CancellationToken cancellationToken)
    {
        var names = new NamedUses(code.Compilation, cancellationToken);
        isMade = Array.Exists(Makers, maker => names.Of(maker).Exists(static it => NamedUses.CallOf(it) is not null)) && Array.TrueForAll(Choosers, chooser => names.Of(chooser).Count == 0);
        hasSwashbuckle = names.Of("AddSwaggerGen").Count > 0;
    }

    public bool Shows(Endpoint endpoint, Mount mount)
    {
        if (!isMade || mount.End != MountEnd.Application || EndpointMetadata.IsExcluded(mount))
            return false;

        return endpoint.Kind switch
        {
            EndpointKind.Minimal or EndpointKind.Carter => !endpoint.IsBare && endpoint.Handler is not null && !mount.Conventions.Any(static it => it.IsDoubtful || EndpointMetadata.IsOfStrangers(it) || HasDocument(it)),
            EndpointKind.Controller => (hasSwashbuckle || mount.Conventions.Any(static it => it.Name == "ApiControllerAttribute")) && !mount.Conventions.Any(HasDocument),
            _ => false,
        };
    }

    /// <summary>What has a group name is in the document of that name alone.</summary>
    private static bool HasDocument(Convention convention) => convention.Name is "WithGroupName" or "EndpointGroupNameAttribute"
        || (convention.Attribute is { AttributeClass.Name: "ApiExplorerSettingsAttribute" } attribute && Attributes.TextOf(attribute, "GroupName") is not null);
}
