using Shop.SharedKernel.Domain;

namespace Shop.Modules.Ordering.Domain;

/// <summary>What a customer has bought.</summary>
internal sealed class Order : AggregateRoot
{
    public const int MaximumLines = 50;
    public const int MaximumQuantity = 1000;

    private readonly List<OrderLine> lines = [];

    private Order(Guid customerId, DateTime placedAt)
    {
        CustomerId = customerId;
        PlacedAt = placedAt;
        Status = OrderStatus.Placed;
    }

    public Order(Guid customerId, DateTime placedAt, IEnumerable<OrderLine> lines)
        : this(customerId, placedAt) => this.lines.AddRange(lines);

    public Guid CustomerId { get; private set; }

    public Guid? InvoiceId { get; private set; }

    public DateTime PlacedAt { get; private set; }

    public OrderStatus Status { get; private set; }

    public IReadOnlyList<OrderLine> Lines => lines;

    public decimal Total => lines.Sum(line => line.UnitPrice * line.Quantity);

    public void Bill(Guid invoiceId) => InvoiceId = invoiceId;

    public void MarkPaid() => Status = OrderStatus.Paid;
}
