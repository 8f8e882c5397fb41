using Microsoft.EntityFrameworkCore;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Infrastructure;

/// <summary>The products that are no longer shown. Whatever else a filter hides is shown here too.</summary>
internal sealed class ProductHistory(CatalogDbContext context)
{
    public Task<List<Product>> ListAsync(CancellationToken cancellationToken) => context.Products
        .IgnoreQueryFilters()
        .Where(product => product.Status == ProductStatus.Discontinued)
        .ToListAsync(cancellationToken);
}
