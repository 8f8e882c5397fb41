using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Riok.Mapperly.Abstractions;
using Shop.Modules.Billing.Domain;
using Shop.Modules.Billing.Infrastructure;

namespace Shop.Modules.Billing.Endpoints;

/// <summary>All invoices, for everybody.</summary>
[ApiController]
[Route("api/v1/invoices")]
public sealed class InvoicesController(IServiceProvider services) : ControllerBase
{
    [HttpGet]
    public async Task<IActionResult> ListAsync()
    {
        var invoices = await services.GetRequiredService<BillingDbContext>().Invoices.ToListAsync();
        return Ok(invoices.Select(InvoiceMapper.ToResponse));
    }
}

/// <summary>An invoice as callers see it.</summary>
public sealed record InvoiceResponse(Guid Id, Guid OrderId, decimal Total);

/// <summary>What of an invoice leaves the module.</summary>
[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Target)]
internal static partial class InvoiceMapper
{
    public static partial InvoiceResponse ToResponse(Invoice invoice);
}
