namespace Shop.Modules.Ordering.Domain;

/// <summary>How far an order has come. The values are stored.</summary>
internal enum OrderStatus
{
    Placed = 1,
    Paid = 2,
}
