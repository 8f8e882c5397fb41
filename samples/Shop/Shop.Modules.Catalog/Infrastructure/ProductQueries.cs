using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shop.Modules.Catalog.Application;
using Shop.Modules.Catalog.Contracts;
using Shop.Modules.Catalog.Domain;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Catalog.Infrastructure;

/// <summary>Products that are only read, from the database.</summary>
internal sealed class ProductQueries(CatalogDbContext context) : IProductQueries
{
    private static readonly Expression<Func<Product, ProductDto>> ToDto = product => new ProductDto(
        product.Id, product.Sku, product.Name, product.Price, product.Stock, product.Status == ProductStatus.Active);

    public Task<ProductDto?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Products.Where(product => product.Id == id).Select(ToDto).SingleOrDefaultAsync(cancellationToken);

    public async Task<PagedResult<ProductDto>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var count = await context.Products.CountAsync(cancellationToken);
        var items = await context.Products.OrderBy(product => product.Name)
            .Skip(page.Offset).Take(page.Size).Select(ToDto).ToListAsync(cancellationToken);
        return new PagedResult<ProductDto>(items, page.Number, page.Size, count);
    }
}
