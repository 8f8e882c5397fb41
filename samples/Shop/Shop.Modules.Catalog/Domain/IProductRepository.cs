namespace Shop.Modules.Catalog.Domain;

/// <summary>Products that are about to change.</summary>
internal interface IProductRepository
{
    void Add(Product product);

    Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<Guid, Product>> FindAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    Task<bool> SkuExistsAsync(string sku, CancellationToken cancellationToken);

    Task SaveChangesAsync(CancellationToken cancellationToken);
}
