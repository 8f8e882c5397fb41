using Shop.Modules.Ordering.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Catalog.Application;

/// <summary>Counts orders for the list of best sellers.</summary>
internal sealed class CountOrders : IIntegrationEventHandler<OrderPlaced>
{
    private int count;

    public Task HandleAsync(OrderPlaced integrationEvent, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }
}
