using Mediator;
using Shop.Modules.Catalog.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Catalog.Application;

/// <summary>Asks for a page of the catalogue.</summary>
internal sealed record ListProducts(PageRequest Page) : IQuery<PagedResult<ProductDto>>;

/// <summary>Reads it.</summary>
internal sealed class ListProductsHandler(IProductQueries products) : IQueryHandler<ListProducts, PagedResult<ProductDto>>
{
    public async ValueTask<PagedResult<ProductDto>> Handle(ListProducts query, CancellationToken cancellationToken) =>
        await products.ListAsync(query.Page, cancellationToken);
}
