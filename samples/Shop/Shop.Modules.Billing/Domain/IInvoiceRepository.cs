namespace Shop.Modules.Billing.Domain;

/// <summary>Invoices that are about to change.</summary>
internal interface IInvoiceRepository
{
    void Add(Invoice invoice);

    Task<Invoice?> FindAsync(Guid id, Guid customerId, CancellationToken cancellationToken);

    Task SaveChangesAsync(CancellationToken cancellationToken);
}
