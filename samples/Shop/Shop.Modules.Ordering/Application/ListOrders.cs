using Mediator;
using Shop.Modules.Ordering.Contracts;
using Shop.Modules.Ordering.Domain;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Ordering.Application;

/// <summary>Asks for a page of a customer's orders.</summary>
internal sealed record ListOrders(Guid CustomerId, PageRequest Page) : IQuery<PagedResult<OrderDto>>;

/// <summary>Reads it.</summary>
internal sealed class ListOrdersHandler(IOrderRepository orders) : IQueryHandler<ListOrders, PagedResult<OrderDto>>
{
    public async ValueTask<PagedResult<OrderDto>> Handle(ListOrders query, CancellationToken cancellationToken)
    {
        var (customer, page) = query;
        var count = await orders.CountAsync(customer, cancellationToken);
        var found = await orders.ListAsync(customer, page.Offset, page.Size, cancellationToken);
        return new PagedResult<OrderDto>([.. found.Select(order => order.ToDto())], page.Number, page.Size, count);
    }
}
