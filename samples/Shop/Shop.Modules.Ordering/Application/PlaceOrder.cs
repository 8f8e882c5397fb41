using Mediator;
using Shop.Modules.Billing.Contracts;
using Shop.Modules.Catalog.Contracts;
using Shop.Modules.Identity.Contracts;
using Shop.Modules.Ordering.Contracts;
using Shop.Modules.Ordering.Domain;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Ordering.Application;

/// <summary>Buys something.</summary>
internal sealed record PlaceOrder(IReadOnlyList<PlaceOrderLine> Lines) : ICommand<OrderDto>;

/// <summary>How many of one product are bought.</summary>
internal sealed record PlaceOrderLine(Guid ProductId, int Quantity);

/// <summary>Takes the products from stock, bills them, and tells the other modules.</summary>
internal sealed class PlaceOrderHandler(
    IOrderRepository orders,
    IProductReservations catalog,
    IInvoicing billing,
    IEventBus events,
    ICurrentUser customer,
    TimeProvider clock) : ICommandHandler<PlaceOrder, OrderDto>
{
    public async ValueTask<OrderDto> Handle(PlaceOrder command, CancellationToken cancellationToken)
    {
        var wanted = command.Lines.Select(line => new ReservationLine(line.ProductId, line.Quantity)).ToList();
        var reserved = await catalog.ReserveAsync(wanted, cancellationToken);

        var order = new Order(customer.UserId, clock.GetUtcNow().UtcDateTime, reserved.Select(
            product => new OrderLine(product.ProductId, product.Name, product.UnitPrice, product.Quantity)));
        var bill = new OrderToBill(order.Id, order.CustomerId, order.Total);
        order.Bill(await billing.IssueAsync(bill, cancellationToken));
        orders.Add(order);
        await orders.SaveChangesAsync(cancellationToken);

        await events.PublishAsync(new OrderPlaced(order.Id, order.CustomerId), cancellationToken);
        return order.ToDto();
    }
}
