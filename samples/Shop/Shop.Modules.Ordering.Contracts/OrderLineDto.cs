namespace Shop.Modules.Ordering.Contracts;

/// <summary>One product of an order, at the price it had then.</summary>
public sealed record OrderLineDto(Guid ProductId, string Name, decimal UnitPrice, int Quantity);
