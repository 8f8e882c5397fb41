using Shop.Modules.Ordering.Infrastructure;
using Shop.SharedKernel.Domain;

namespace Shop.Modules.Ordering.Domain;

/// <summary>What a customer has bought.</summary>
internal sealed class Order : AggregateRoot
{
    public string Number { get; private set; } = OrderNumbers.Next();

    public Guid CustomerId { get; init; }

    public Guid ProductId { get; init; }

    public decimal Total { get; init; }
}
