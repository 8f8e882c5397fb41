using Shop.SharedKernel.Domain;

namespace Shop.Modules.Billing.Domain;

/// <summary>What a customer owes for an order.</summary>
internal sealed class Invoice : AggregateRoot
{
    public const int PaymentReferenceLength = 64;

    public Invoice(Guid orderId, Guid customerId, decimal total, DateTime issuedAt)
    {
        OrderId = orderId;
        CustomerId = customerId;
        Total = total;
        IssuedAt = issuedAt;
        Status = InvoiceStatus.Issued;
    }

    public Guid OrderId { get; private set; }

    public Guid CustomerId { get; private set; }

    public decimal Total { get; private set; }

    public DateTime IssuedAt { get; private set; }

    public InvoiceStatus Status { get; private set; }

    public string? PaymentReference { get; private set; }

    public void Pay(string reference)
    {
        if (Status == InvoiceStatus.Paid)
        {
            throw new RuleViolationException("This invoice is paid already");
        }

        Status = InvoiceStatus.Paid;
        PaymentReference = reference;
    }
}
