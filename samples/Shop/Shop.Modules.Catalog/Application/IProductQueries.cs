using Shop.Modules.Catalog.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Catalog.Application;

/// <summary>Products that are only read.</summary>
internal interface IProductQueries
{
    Task<ProductDto?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<PagedResult<ProductDto>> ListAsync(PageRequest page, CancellationToken cancellationToken);
}
