using Shop.Modules.Ordering.Contracts;
using Shop.Modules.Ordering.Domain;

namespace Shop.Modules.Ordering.Application;

/// <summary>What of an order leaves the module.</summary>
internal static class OrderMapping
{
    public static OrderDto ToDto(this Order order) => new(
        order.Id,
        order.InvoiceId,
        order.Status.ToString(),
        order.Total,
        [.. order.Lines.Select(line => new OrderLineDto(line.ProductId, line.Name, line.UnitPrice, line.Quantity))]);
}
