using Mapster;
using Mediator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Shop.Modules.Catalog.Application;
using Shop.Modules.Catalog.Contracts;
using Shop.Modules.Catalog.Infrastructure;

namespace Shop.Modules.Catalog.Endpoints;

/// <summary>The catalogue.</summary>
internal static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        var products = routes.MapGroup("/api/v1/products");
        products.MapGet("/", (CatalogDbContext db) => db.Products.ToList().Adapt<List<ProductDto>>());
        products.MapPost("/addProduct", async (AddProduct command, ISender sender) => Results.Ok(await sender.Send(command)));
        products.MapGet("/{id:guid}/rename", async (Guid id, string name, ISender sender) =>
            await sender.Send(new RenameProduct(id, name)) ? Results.Ok() : Results.BadRequest("No such product"));
        products.MapDelete("/{id:guid}", (Guid id, [FromBody] string reason) => Results.Ok(new { id, reason })).WithName("RetireProduct").AllowAnonymous();
    }
}
