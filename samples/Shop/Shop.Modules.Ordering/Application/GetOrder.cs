using Mediator;
using Shop.Modules.Ordering.Contracts;
using Shop.Modules.Ordering.Domain;

namespace Shop.Modules.Ordering.Application;

/// <summary>Asks for one order of a customer.</summary>
internal sealed record GetOrder(Guid Id, Guid CustomerId) : IQuery<OrderDto?>;

/// <summary>Reads it, and hides the orders of others.</summary>
internal sealed class GetOrderHandler(IOrderRepository orders) : IQueryHandler<GetOrder, OrderDto?>
{
    public async ValueTask<OrderDto?> Handle(GetOrder query, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(query.Id, cancellationToken);
        return order?.CustomerId == query.CustomerId ? order.ToDto() : null;
    }
}
