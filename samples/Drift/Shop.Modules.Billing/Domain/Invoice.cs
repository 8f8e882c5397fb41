using Shop.SharedKernel.Domain;

namespace Shop.Modules.Billing.Domain;

/// <summary>What a customer owes for an order.</summary>
internal sealed class Invoice : AggregateRoot
{
    public Guid OrderId { get; init; }

    public decimal Total { get; init; }

    public InvoiceStatus Status { get; set; } = InvoiceStatus.Issued;
}
