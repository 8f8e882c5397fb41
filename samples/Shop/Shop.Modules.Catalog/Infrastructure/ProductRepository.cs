using Microsoft.EntityFrameworkCore;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Infrastructure;

/// <summary>Products that are about to change, from the database.</summary>
internal sealed class ProductRepository(CatalogDbContext context) : IProductRepository
{
    public void Add(Product product) => context.Products.Add(product);

    public Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Products.SingleOrDefaultAsync(product => product.Id == id, cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, Product>> FindAllAsync(
        IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await context.Products.Where(product => ids.Contains(product.Id))
            .ToDictionaryAsync(product => product.Id, cancellationToken);

    public Task<bool> SkuExistsAsync(string sku, CancellationToken cancellationToken) =>
        context.Products.AnyAsync(product => product.Sku == sku, cancellationToken);

    public Task SaveChangesAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
