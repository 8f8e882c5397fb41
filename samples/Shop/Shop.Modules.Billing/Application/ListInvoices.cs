using Mediator;
using Shop.Modules.Billing.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Billing.Application;

/// <summary>Asks for a page of a customer's invoices.</summary>
internal sealed record ListInvoices(Guid CustomerId, PageRequest Page) : IQuery<PagedResult<InvoiceDto>>;

/// <summary>Reads it.</summary>
internal sealed class ListInvoicesHandler(IInvoiceQueries invoices) : IQueryHandler<ListInvoices, PagedResult<InvoiceDto>>
{
    public async ValueTask<PagedResult<InvoiceDto>> Handle(ListInvoices query, CancellationToken cancellationToken) =>
        await invoices.ListAsync(query.CustomerId, query.Page, cancellationToken);
}
