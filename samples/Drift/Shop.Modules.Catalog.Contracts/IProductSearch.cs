using Microsoft.AspNetCore.Http;

namespace Shop.Modules.Catalog.Contracts;

/// <summary>Finds products for other modules.</summary>
public interface IProductSearch
{
    Task<ProductDto?> FindAsync(Guid id, CancellationToken cancellationToken);

    // Quicker than a type for the filters: whatever the browser sent.
    Task<IReadOnlyList<ProductDto>> SearchAsync(IQueryCollection filters, CancellationToken cancellationToken);
}
