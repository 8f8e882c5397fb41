namespace Shop.Modules.Ordering.Domain;

/// <summary>The orders.</summary>
internal interface IOrderRepository
{
    void Add(Order order);

    Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Order>> ListAsync(Guid customerId, int offset, int count, CancellationToken cancellationToken);

    Task<int> CountAsync(Guid customerId, CancellationToken cancellationToken);

    Task SaveChangesAsync(CancellationToken cancellationToken);
}
