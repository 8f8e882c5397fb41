using Mediator;
using Shop.Modules.Catalog.Contracts;

namespace Shop.Modules.Catalog.Application;

/// <summary>Asks for one product.</summary>
internal sealed record GetProduct(Guid Id) : IQuery<ProductDto?>;

/// <summary>Reads it.</summary>
internal sealed class GetProductHandler(IProductQueries products) : IQueryHandler<GetProduct, ProductDto?>
{
    public async ValueTask<ProductDto?> Handle(GetProduct query, CancellationToken cancellationToken) =>
        await products.FindAsync(query.Id, cancellationToken);
}
