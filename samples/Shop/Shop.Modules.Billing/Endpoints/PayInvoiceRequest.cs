using System.ComponentModel.DataAnnotations;

namespace Shop.Modules.Billing.Endpoints;

/// <summary>How an invoice was paid.</summary>
public sealed record PayInvoiceRequest([StringLength(64, MinimumLength = 1)] string PaymentReference);
