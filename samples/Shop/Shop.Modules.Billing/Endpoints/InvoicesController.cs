using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Shop.Modules.Billing.Application;
using Shop.Modules.Billing.Contracts;
using Shop.Modules.Identity.Contracts;
using Shop.SharedKernel.Application;

namespace Shop.Modules.Billing.Endpoints;

/// <summary>A customer's own invoices.</summary>
[ApiController]
[Authorize(BillingPolicies.Pay)]
[Route("api/v1/invoices")]
[Tags("Invoices")]
public sealed class InvoicesController(
    [FromKeyedServices(BillingModule.Name)] ISender sender, ICurrentUser caller) : ControllerBase
{
    [HttpGet(Name = "ListInvoices")]
    public async Task<ActionResult<PagedResult<InvoiceDto>>> ListAsync(
        int page = 1, int pageSize = 20, CancellationToken cancellationToken = default) =>
        await sender.Send(new ListInvoices(caller.UserId, new PageRequest(page, pageSize)), cancellationToken);

    [HttpPost("{id:guid}/payment", Name = "PayInvoice")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> PayAsync(Guid id, PayInvoiceRequest request, CancellationToken cancellationToken) =>
        await sender.Send(new PayInvoice(id, caller.UserId, request.PaymentReference), cancellationToken)
            ? NoContent()
            : NotFound();
}
