using Microsoft.EntityFrameworkCore;
using Shop.Modules.Billing.Domain;

namespace Shop.Modules.Billing.Infrastructure;

/// <summary>Invoices that are about to change, from the database.</summary>
internal sealed class InvoiceRepository(BillingDbContext context) : IInvoiceRepository
{
    public void Add(Invoice invoice) => context.Invoices.Add(invoice);

    public Task<Invoice?> FindAsync(Guid id, Guid customerId, CancellationToken cancellationToken) =>
        context.Invoices.SingleOrDefaultAsync(
            invoice => invoice.Id == id && invoice.CustomerId == customerId, cancellationToken);

    public Task SaveChangesAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
