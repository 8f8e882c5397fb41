using Shop.SharedKernel.Application;

namespace Shop.Modules.Billing.Contracts;

/// <summary>A customer has paid for an order.</summary>
public sealed record InvoicePaid(Guid InvoiceId, Guid OrderId) : IIntegrationEvent;
