using Microsoft.EntityFrameworkCore;
using Shop.Modules.Catalog.Application;
using Shop.Modules.Catalog.Domain;

namespace Shop.Modules.Catalog.Infrastructure;

/// <summary>The products, from the database.</summary>
internal sealed class ProductRepository(CatalogDbContext context) : IProductRepository, IProductStore
{
    public Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Products.SingleOrDefaultAsync(product => product.Id == id, cancellationToken);

    public IQueryable<Product> Query() => context.Products;

    public Task SaveAsync(Product product, CancellationToken cancellationToken)
    {
        if (context.Entry(product).State == EntityState.Detached)
        {
            context.Products.Add(product);
        }

        return context.SaveChangesAsync(cancellationToken);
    }
}
