using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shop.Modules.Catalog.Contracts;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Infrastructure;

/// <summary>Finds products for other modules, in the database.</summary>
internal sealed class ProductSearch(CatalogDbContext context) : IProductSearch
{
    public async Task<ProductDto?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Products.SingleOrDefaultAsync(product => product.Id == id, cancellationToken) is { } found ? ToDto(found) : null;

    public async Task<IReadOnlyList<ProductDto>> SearchAsync(IQueryCollection filters, CancellationToken cancellationToken)
    {
        var name = filters["name"].ToString();
        var found = await context.Products.Where(product => product.DisplayName.Contains(name)).ToListAsync(cancellationToken);
        return [.. found.Select(ToDto)];
    }

    private static ProductDto ToDto(Product product) => new(product.Id, product.Sku, product.DisplayName, product.Price);
}
