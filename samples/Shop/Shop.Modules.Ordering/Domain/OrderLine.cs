namespace Shop.Modules.Ordering.Domain;

/// <summary>One product of an order, at the price it had then.</summary>
internal sealed class OrderLine(Guid productId, string name, decimal unitPrice, int quantity)
{
    public const int NameLength = 200;

    public Guid ProductId { get; private set; } = productId;

    public string Name { get; private set; } = name;

    public decimal UnitPrice { get; private set; } = unitPrice;

    public int Quantity { get; private set; } = quantity;
}
