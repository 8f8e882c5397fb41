using Shop.Modules.Billing.Contracts;
using Shop.Modules.Ordering.Domain;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Ordering.Application;

/// <summary>An order is paid when its invoice is.</summary>
internal sealed class InvoicePaidIntegrationEventHandler(IOrderRepository orders) : IIntegrationEventHandler<InvoicePaid>
{
    public async Task HandleAsync(InvoicePaid integrationEvent, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(integrationEvent.OrderId, cancellationToken) is not { } order)
        {
            return;
        }

        order.MarkPaid();
        await orders.SaveChangesAsync(cancellationToken);
    }
}
