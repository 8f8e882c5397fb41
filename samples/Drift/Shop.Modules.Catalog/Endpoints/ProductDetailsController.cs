using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Endpoints;

/// <summary>One product with all that is known of it: the new front end asked for everything.</summary>
[ApiController]
[Authorize]
[Route("api/v1/product-details")]
public sealed class ProductDetailsController(IProductRepository products) : ControllerBase
{
    [HttpGet("{id:guid}")]
    public async Task<ActionResult<Product>> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await products.FindAsync(id, cancellationToken) is { } product ? product : NotFound();
}
