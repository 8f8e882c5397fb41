using Microsoft.EntityFrameworkCore;
using Shop.Modules.Ordering.Domain;

namespace Shop.Modules.Ordering.Infrastructure;

/// <summary>The orders, from the database.</summary>
internal sealed class OrderRepository(OrderingDbContext context) : IOrderRepository
{
    public void Add(Order order) => context.Orders.Add(order);

    public Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.Orders.SingleOrDefaultAsync(order => order.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Order>> ListAsync(
        Guid customerId, int offset, int count, CancellationToken cancellationToken) =>
        await context.Orders.AsNoTracking().Where(order => order.CustomerId == customerId)
            .OrderByDescending(order => order.PlacedAt).Skip(offset).Take(count).ToListAsync(cancellationToken);

    public Task<int> CountAsync(Guid customerId, CancellationToken cancellationToken) =>
        context.Orders.CountAsync(order => order.CustomerId == customerId, cancellationToken);

    public Task SaveChangesAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
