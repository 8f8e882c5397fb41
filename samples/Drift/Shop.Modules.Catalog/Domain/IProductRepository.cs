namespace Shop.Modules.Catalog.Domain;

/// <summary>The products.</summary>
public interface IProductRepository
{
    Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken);

    // Saves a method for each screen.
    IQueryable<Product> Query();
}
