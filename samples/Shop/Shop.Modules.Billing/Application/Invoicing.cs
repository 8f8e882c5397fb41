using Shop.Modules.Billing.Contracts;
using Shop.Modules.Billing.Domain;

namespace Shop.Modules.Billing.Application;

/// <summary>Keeps Billing's promise to whoever sells.</summary>
internal sealed class Invoicing(IInvoiceRepository invoices, TimeProvider clock) : IInvoicing
{
    public async Task<Guid> IssueAsync(OrderToBill order, CancellationToken cancellationToken)
    {
        var invoice = new Invoice(order.OrderId, order.CustomerId, order.Total, clock.GetUtcNow().UtcDateTime);
        invoices.Add(invoice);
        await invoices.SaveChangesAsync(cancellationToken);
        return invoice.Id;
    }
}
