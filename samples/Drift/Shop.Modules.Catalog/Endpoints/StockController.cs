using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Endpoints;

/// <summary>What the warehouse calls, taken over from the old system with its controller.</summary>
[ApiController]
[Authorize]
[Route("stock")]
public sealed class StockController(IProductRepository products) : ControllerBase
{
    [HttpPost("{id:guid}/sold-out", Name = "MarkSoldOut")]
    [ProducesResponseType(StatusCodes.Status202Accepted)]
    public IActionResult MarkSoldOut(Guid id)
    {
        // The warehouse hangs up after a second.
        _ = Task.Run(async () =>
        {
            if (await products.FindAsync(id, CancellationToken.None) is { } product)
            {
                product.Status = ProductStatus.OutOfStock;
            }
        });
        return Accepted();
    }
}
