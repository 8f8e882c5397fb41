using Lintel.Endpoints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Requests;

/// <summary>A type of the team's own that an endpoint binds as a whole.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Parameter">The parameter, or the member of one.</param>
/// <param name="Type">What is bound.</param>
internal sealed record BoundRequest(Endpoint Endpoint, EndpointParameter Parameter, INamedTypeSymbol Type)
{
    /// <summary>Whether it certainly comes from the body.</summary>
    public bool IsBody => Parameter.Source == ParameterSource.Body;

    /// <summary>Whether it comes from a form, whose binding sets members one by one.</summary>
    public bool IsForm => Parameter.Source == ParameterSource.Form;

    public static BoundRequest? Of(Endpoint endpoint, EndpointParameter parameter) =>
        parameter.Source is ParameterSource.Body or ParameterSource.Form or ParameterSource.Unknown
        && parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type
        && !ParameterSources.IsSimple(type)
        && RequestMembers.ElementOf(type) is null
            ? new BoundRequest(endpoint, parameter, type)
            : null;

    /// <summary>Whether the handler sends on what it makes of it, or speaks of validation itself: then others judge it.</summary>
    public bool IsPassedOn()
    {
        if (Endpoint.Handler?.Syntax is not { } handler)
            return Endpoint.Kind != EndpointKind.FastEndpoints;

        foreach (var node in handler.DescendantNodes())
        {
            if (node is SimpleNameSyntax { Identifier.ValueText: var name } && (name is "Send" or "SendAsync" or "InvokeAsync" or "ExecuteAsync" or "Publish" || name.Contains("Validat") || name == "ModelState"))
                return true;
        }

        return false;
    }
}
