using Mediator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Catalog.Application;
using Shop.Modules.Catalog.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Catalog.Endpoints;

/// <summary>The catalogue: everybody who is signed in reads it, staff changes it.</summary>
internal static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        var products = routes.MapGroup("/api/v1/products").WithTags("Products").RequireAuthorization();
        products.MapGet("/", ListAsync).WithName("ListProducts");
        products.MapGet("/{id:guid}", GetAsync).WithName("GetProduct");
        products.MapPost("/", AddAsync).WithName("AddProduct").RequireAuthorization(CatalogPolicies.Manage)
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        products.MapDelete("/{id:guid}", DiscontinueAsync).WithName("DiscontinueProduct").RequireAuthorization(CatalogPolicies.Manage);
    }

    private static async Task<Ok<PagedResult<ProductDto>>> ListAsync(
        [FromKeyedServices(CatalogModule.Name)] ISender sender, CancellationToken cancellationToken, int page = 1, int pageSize = 20) =>
        TypedResults.Ok(await sender.Send(new ListProducts(new PageRequest(page, pageSize)), cancellationToken));

    private static async Task<Results<Ok<ProductDto>, NotFound>> GetAsync(
        Guid id, [FromKeyedServices(CatalogModule.Name)] ISender sender, CancellationToken cancellationToken) =>
        await sender.Send(new GetProduct(id), cancellationToken) is { } product
            ? TypedResults.Ok(product)
            : TypedResults.NotFound();

    private static async Task<CreatedAtRoute<CreatedProduct>> AddAsync(
        AddProduct command, [FromKeyedServices(CatalogModule.Name)] ISender sender, CancellationToken cancellationToken)
    {
        var id = await sender.Send(command, cancellationToken);
        return TypedResults.CreatedAtRoute(new CreatedProduct(id), "GetProduct", new { id });
    }

    private static async Task<Results<NoContent, NotFound>> DiscontinueAsync(
        Guid id, [FromKeyedServices(CatalogModule.Name)] ISender sender, CancellationToken cancellationToken) =>
        await sender.Send(new DiscontinueProduct(id), cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.NotFound();
}

/// <summary>The id of the product that was added.</summary>
internal sealed record CreatedProduct(Guid Id);
