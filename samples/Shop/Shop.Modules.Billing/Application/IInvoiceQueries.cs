using Shop.Modules.Billing.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Billing.Application;

/// <summary>Invoices that are only read.</summary>
internal interface IInvoiceQueries
{
    Task<PagedResult<InvoiceDto>> ListAsync(Guid customerId, PageRequest page, CancellationToken cancellationToken);
}
