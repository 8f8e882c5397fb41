using Microsoft.EntityFrameworkCore;
using Shop.Modules.Billing.Application;
using Shop.Modules.Billing.Contracts;
using Shop.Modules.Billing.Domain;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Billing.Infrastructure;

/// <summary>Invoices that are only read, from the database.</summary>
internal sealed class InvoiceQueries(BillingDbContext context) : IInvoiceQueries
{
    public async Task<PagedResult<InvoiceDto>> ListAsync(
        Guid customerId, PageRequest page, CancellationToken cancellationToken)
    {
        var own = context.Invoices.Where(invoice => invoice.CustomerId == customerId);
        var count = await own.CountAsync(cancellationToken);
        var items = await own.OrderByDescending(invoice => invoice.IssuedAt).Skip(page.Offset).Take(page.Size)
            .Select(invoice => new InvoiceDto(
                invoice.Id, invoice.OrderId, invoice.Total, invoice.Status == InvoiceStatus.Paid, invoice.IssuedAt))
            .ToListAsync(cancellationToken);
        return new PagedResult<InvoiceDto>(items, page.Number, page.Size, count);
    }
}
