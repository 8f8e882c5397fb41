using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Endpoints;

/// <summary>Tells the controllers that answer with views, which no other style could.</summary>
internal static class ViewControllers
{
    private static readonly ImmutableHashSet<string> ViewMethods = ImmutableHashSet.Create("View", "PartialView", "ViewComponent");

    private static readonly ImmutableHashSet<string> ViewResults = ImmutableHashSet.Create("ViewResult", "PartialViewResult", "ViewComponentResult");

    public static bool Holds(Endpoint endpoint) =>
        endpoint is { Kind: EndpointKind.Controller, Owner: INamedTypeSymbol controller }
        && HasViews(controller)
        && !endpoint.Mounts[0].Conventions.Any(static it => it.Name == "ApiControllerAttribute");

    private static bool HasViews(INamedTypeSymbol controller)
    {
        if (!DerivesFromController(controller))
            return false;

        for (var at = controller; at is { DeclaringSyntaxReferences.IsEmpty: false }; at = at.BaseType)
        {
            foreach (var part in at.DeclaringSyntaxReferences)
            {
                if (part.GetSyntax().DescendantNodes().Any(IsView))
                    return true;
            }
        }

        return false;
    }

    private static bool DerivesFromController(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at is { Name: "Controller", ContainingNamespace: { Name: "Mvc", ContainingNamespace.Name: "AspNetCore" } })
                return true;
        }

        return false;
    }

    private static bool IsView(SyntaxNode node) => node is SimpleNameSyntax { Identifier.ValueText: var name } word
        && (ViewResults.Contains(name) || (ViewMethods.Contains(name) && NamedUses.CallOf(word) is not null));
}
